import type { Drive, OpenReason } from '#lib/analysis/governance/drivenness.ts';
import type { GovernanceRuleId } from '#lib/analysis/governance/findings.ts';
import type { Reach } from '#lib/analysis/governance/geography.ts';
import type { Hold } from '#lib/analysis/governance/leaving.ts';
import type { Dimension, MatchPart } from '#lib/analysis/governance/matching.ts';
import type { NetworkMode } from '#lib/analysis/governance/network-mode.ts';
import type { ChainShape } from '#lib/analysis/governance/prime-network.ts';
import type { CostForm } from '#lib/analysis/governance/second-opinion.ts';
import type { Integrator, SourcingModel } from '#lib/analysis/governance/sourcing.ts';
import type { Quadrant } from '#lib/analysis/governance/tools.ts';
import type { MetricId } from '#lib/analysis/metrics/index.ts';
import type { ModuleKind } from '#lib/analysis/modules/tree.ts';
import type { ArchitectureRole, ArchitectureType } from '#lib/analysis/architecture/roles.ts';
import type { TermKind } from '#lib/analysis/explanations/explanation.ts';
import type { MetricNullRule, MetricUnit } from '#lib/analysis/metrics/metric.ts';
import type { Subject } from '#lib/analysis/metrics/readings.ts';
import type { NetworkShape } from '#lib/analysis/reports/chain.ts';
import type { ReportId } from '#lib/analysis/reports/index.ts';
import type { CommandId, StepParams } from '#lib/domain/commands/index.ts';
import type { TableName } from '#lib/domain/diagram.ts';
import type { Role } from '#lib/domain/derive/chains.ts';
import type * as records from '#lib/domain/records.ts';
import type { Status, PartyKind } from '#lib/domain/records.ts';
import type { GovernanceTool } from '#lib/domain/governance.ts';
import type { RuleId } from '#lib/domain/rules/index.ts';
import type { ServiceClass } from '#lib/domain/services.ts';
import type { TableCode } from '#lib/domain/taxonomy.ts';

export type Say<P> = (params: P) => string;

/** What is said of a metric besides its name. */
export type MetricText = '' | '.question' | '.high' | '.low' | '.not';

/** What the sentence of a problem may speak of, in the reader's words. */
export interface ProblemWords {
  /** The first object, the second, and all of them; the number of them. */
  readonly name: string;
  readonly other: string;
  readonly names: string;
  readonly n: number;
  readonly variant: string;
  readonly values: string;
  readonly fields: string;
  readonly types: string;
  readonly actual: string;
  readonly from: string;
  readonly to: string;
  readonly amount: string;
  readonly limit: string;
  readonly days: number;
  readonly needed: number;
}

/** What the sentence of a finding about governance may speak of, in the reader's words. */
export interface GovernanceWords {
  /** The first object, and all of them. */
  readonly name: string;
  readonly names: string;
  readonly n: number;
  readonly variant: string;
  readonly values: string;
  readonly share: string;
  readonly from: string;
  readonly types: string;
  readonly forms: string;
  readonly holds: string;
  /** The mode found, and those advised. */
  readonly modes: string;
  readonly advised: string;
}

/** The groups whose keys follow from other registries: a new command or kind asks for its words. */
export type DerivedMessages = Record<`step.${CommandId}`, Say<StepParams>> &
  Record<`table.${TableName}`, string> &
  Record<`kind.${PartyKind}`, string> &
  Record<`role.${Role}`, string> &
  Record<`status.${Status}`, string> &
  Record<`service.${TableCode | 'none' | 'mixed'}`, string> &
  Record<`service.${ServiceClass}.full`, string> &
  Record<`metric.${MetricId}${MetricText}`, string> &
  Record<`report.${ReportId}`, string> &
  Record<`subject.${Subject}`, string> &
  Record<`unit.${MetricUnit}`, string> &
  Record<`role.architecture.${ArchitectureRole}`, string> &
  Record<`dsm.type.${ArchitectureType}`, string> &
  Record<`chain.shape.${NetworkShape}`, string> &
  Record<`nullRule.${MetricNullRule}`, string> &
  Record<`term.${TermKind}`, string> &
  Record<`rule.${RuleId}.${'name' | 'why' | 'todo'}`, string> &
  Record<`problem.${RuleId}`, Say<ProblemWords>> &
  Record<`rule.${GovernanceRuleId}.${'name' | 'why' | 'todo'}`, string> &
  Record<`finding.${GovernanceRuleId}`, Say<GovernanceWords>> &
  Record<`quadrant.${Quadrant}`, string> &
  Record<`sourcing.${SourcingModel}`, string> &
  Record<`sourcing.integrator.${Integrator}`, string> &
  Record<`sourcing.${Reach}`, Say<{ readonly n: number }>> &
  Record<`drive.${Drive | OpenReason}`, string> &
  Record<`mode.${NetworkMode}`, string> &
  Record<`shape.${ChainShape}`, string> &
  Record<`costForm.${CostForm}`, string> &
  Record<`hold.${Hold}`, string> &
  Record<`matching.dimension.${Dimension}`, string> &
  Record<`matching.part.${MatchPart}`, string> &
  Record<`governance.${records.GovernanceType}`, string> &
  Record<`tool.${GovernanceTool}`, string> &
  Record<`toolState.${records.ToolState}`, string> &
  Record<`deliveryModel.${records.DeliveryModel}`, string> &
  Record<`driver.${records.Driver}`, string> &
  Record<`pricing.${records.Pricing}`, string> &
  Record<`assetSpecificity.${records.AssetSpecificity}`, string> &
  Record<`frequency.${records.Frequency}`, string> &
  Record<`substitutability.${records.Substitutability}`, string> &
  Record<`substitutabilityReason.${records.SubstitutabilityReason}`, string> &
  Record<`reintegration.${records.Reintegration}`, string> &
  Record<`impact.${records.Impact}`, string> &
  Record<`answer.${records.Answer}`, string> &
  Record<`level.${records.Level}`, string> &
  Record<`contractType.${records.ContractType}`, string> &
  Record<`endReason.${records.EndReason}`, string> &
  Record<`sensitiveness.${records.Sensitiveness}`, string> &
  Record<`reliance.${records.Reliance}`, string> &
  Record<`scheme.${records.IdentifierScheme}`, string> &
  Record<`block.${ModuleKind}`, string>;
