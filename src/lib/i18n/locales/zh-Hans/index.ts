import type { Messages } from '../../messages.ts';
import { actions } from './actions.ts';
import { analysis } from './analysis.ts';
import { arranging } from './arranging.ts';
import { app } from './app.ts';
import { columns } from './columns.ts';
import { around } from './around.ts';
import { editor } from './editor.ts';
import { evidence } from './evidence.ts';
import { exporting } from './exporting.ts';
import { failures } from './failures.ts';
import { fields } from './fields.ts';
import { forms } from './forms.ts';
import { gestures } from './gestures.ts';
import { file } from './file.ts';
import { governance } from './governance.ts';
import { grid } from './grid.ts';
import { help } from './help.ts';
import { history } from './history.ts';
import { imports } from './import.ts';
import { inspector } from './inspector.ts';
import { library } from './library.ts';
import { measures } from './measures.ts';
import { metrics } from './metrics.ts';
import { ownFields } from './own-fields.ts';
import { ownServices } from './own-services.ts';
import { palette } from './palette.ts';
import { networkFiles } from './network-files.ts';
import { patterns } from './patterns.ts';
import { report } from './report.ts';
import { rules } from './rules.ts';
import { services } from './services.ts';
import { storage } from './storage.ts';
import { steps } from './steps.ts';
import { story } from './story.ts';
import { tables } from './tables.ts';
import { terms } from './terms.ts';
import { trouble } from './trouble.ts';
import { typed } from './typed.ts';
import { versions } from './versions.ts';
import { views } from './views.ts';
import { workbooks } from './workbooks.ts';

/** 简体中文。简洁书面语；盘古之白由CSS的text-autospace处理，数字与汉字之间的空格除外。 */
export const zhHans: Messages = {
  ...app,
  ...library,
  ...editor,
  ...tables,
  ...grid,
  ...actions,
  ...arranging,
  ...inspector,
  ...analysis,
  ...governance,
  ...metrics,
  ...measures,
  ...patterns,
  ...terms,
  ...services,
  ...fields,
  ...forms,
  ...ownFields,
  ...ownServices,
  ...evidence,
  ...report,
  ...rules,
  ...steps,
  ...history,
  ...versions,
  ...storage,
  ...file,
  ...imports,
  ...columns,
  ...typed,
  ...failures,
  ...networkFiles,
  ...workbooks,
  ...exporting,
  ...trouble,
  ...views,
  ...help,
  ...palette,
  ...gestures,
  ...around,
  ...story
};
