import type { ServiceItemId } from '../ids.ts';
import { ownServiceUnder, withServiceCode } from '../own-services.ts';
import { ok } from '../result.ts';
import type { ServiceSubclass } from '../taxonomy.ts';
import { command, refused } from './command.ts';

/** Puts an own service under another subclass; what names it goes on naming it. */
export const moveService = command<{ id: ServiceItemId; subclass: ServiceSubclass }>({
  run(diagram, { id, subclass }) {
    if (!diagram.serviceItems.has(id)) return refused({ code: 'not-found', id });
    const next = ownServiceUnder(subclass, id);
    if (next === id) return ok(diagram);
    if (diagram.serviceItems.has(next)) return refused({ code: 'already-exists', id: next });
    return ok(withServiceCode(diagram, id, next));
  },
  describe: (diagram, { id, subclass }) => ({
    name: diagram.serviceItems.get(id)?.name ?? '',
    subclass
  })
});
