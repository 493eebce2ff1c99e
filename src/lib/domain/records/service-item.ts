import type { ServiceItemId } from '../ids.ts';
import type { RecordBase } from './base.ts';
import { tableType } from './table-type.ts';

/**
 * An own service under a subclass of Table 1-2. Its id is its code and begins with the code of the
 * subclass (`ITO-2-…`), so class and subclass are read off it as off any other.
 */
export interface ServiceItem extends RecordBase {
  readonly id: ServiceItemId;
  readonly name: string;
  readonly nameZh?: string;
}

export const serviceItems = tableType([]);
