import type { DerivedMessages } from '../../derived-messages.ts';
import { actions } from './actions.ts';
import { analysis } from './analysis.ts';
import { arranging } from './arranging.ts';
import { app } from './app.ts';
import { editor } from './editor.ts';
import { failures } from './failures.ts';
import { fields } from './fields.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { imports } from './import.ts';
import { inspector } from './inspector.ts';
import { library } from './library.ts';
import { metrics } from './metrics.ts';
import { palette } from './palette.ts';
import { rules } from './rules.ts';
import { services } from './services.ts';
import { steps } from './steps.ts';
import { tables } from './tables.ts';
import { terms } from './terms.ts';
import { trouble } from './trouble.ts';

/** English. Sentence case, plain verbs; a message that needs data is a function of it. */
export const en = {
  ...app,
  ...library,
  ...editor,
  ...tables,
  ...actions,
  ...arranging,
  ...inspector,
  ...analysis,
  ...metrics,
  ...terms,
  ...services,
  ...fields,
  ...rules,
  ...steps,
  ...history,
  ...imports,
  ...failures,
  ...trouble,
  ...help,
  ...palette
} satisfies DerivedMessages & Record<string, string | ((params: never) => string)>;
