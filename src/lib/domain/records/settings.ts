import type { SettingsId } from '../ids.ts';
import type { PartialDate, RecordBase } from './base.ts';
import { tableType } from './table-type.ts';

/** What holds for the whole diagram. */
export interface Settings extends RecordBase {
  readonly id: SettingsId;
  readonly title: string;
  /** ISO 4217: what amounts are converted to where `rates` allow it. */
  readonly baseCurrency?: string;
  readonly rates?: readonly Rate[];
  /** The day that analysis looks at; absent: today. */
  readonly asOf?: PartialDate;
}

/** An exchange rate as a person typed it; none comes from elsewhere. */
export interface Rate {
  readonly currency: string;
  /** Units of the base currency for one unit of `currency`. */
  readonly rate: number;
  readonly date?: PartialDate;
}

export const settings = tableType([]);
