/**
 * One step of the schema upwards: plain data of version n to plain data of version n + 1, pure. A
 * step is one file `NNN-name.ts` here, where NNN is the version that it leads to.
 */
export interface Migration {
  readonly to: number;
  up(data: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>>;
}
