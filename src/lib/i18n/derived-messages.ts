import type { MetricId } from '#lib/analysis/metrics/index.ts';
import type { ModuleKind } from '#lib/analysis/modules/tree.ts';
import type { CommandId, StepParams } from '#lib/domain/commands/index.ts';
import type { Role } from '#lib/domain/derive/chains.ts';
import type { Status, PartyKind } from '#lib/domain/records.ts';
import type { ServiceClass } from '#lib/domain/services.ts';
import type { TableCode } from '#lib/domain/taxonomy.ts';

export type Say<P> = (params: P) => string;

/** What is said of a metric besides its name. */
export type MetricText = '' | '.question' | '.high' | '.low' | '.not';

/** The groups whose keys follow from other registries: a new command or kind asks for its words. */
export type DerivedMessages = Record<`step.${CommandId}`, Say<StepParams>> &
  Record<`kind.${PartyKind}`, string> &
  Record<`role.${Role}`, string> &
  Record<`status.${Status}`, string> &
  Record<`service.${TableCode | 'none' | 'mixed'}`, string> &
  Record<`service.${ServiceClass}.full`, string> &
  Record<`metric.${MetricId}${MetricText}`, string> &
  Record<`block.${ModuleKind}`, string>;
