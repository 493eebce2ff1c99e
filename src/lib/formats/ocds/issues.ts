import type { Where } from '../network/network.ts';

interface OfProcess extends Where {
  /** The id of the contracting process. */
  readonly ocid: string;
}

/** Records that hold addresses of releases only: nothing of them is here. */
interface ReleasesElsewhere {
  readonly code: 'releases-elsewhere';
  readonly severity: 'error';
  readonly count: number;
}

/** Nobody buys: contracts of the process have no client, and are left out. */
interface BuyerMissing extends OfProcess {
  readonly code: 'buyer-missing';
  readonly severity: 'error';
  readonly count: number;
}

/** Neither the contract nor its award names a supplier; it is left out. */
interface SupplierMissing extends OfProcess {
  readonly code: 'supplier-missing';
  readonly severity: 'error';
  /** The id of the contract or award. */
  readonly name: string;
}

/** Contracts and awards that did not come about are left out. */
interface NotConcluded {
  readonly code: 'not-concluded';
  readonly severity: 'hint';
  readonly count: number;
}

/** A value that is no amount is unknown. */
interface AmountNotRead extends OfProcess {
  readonly code: 'amount-not-read';
  readonly severity: 'warning';
  readonly name: string;
  readonly text: string;
}

/** One amount for several suppliers: stored once, on the contract that their engagements share. */
interface AmountShared extends OfProcess {
  readonly code: 'amount-shared';
  readonly severity: 'hint';
  readonly name: string;
  readonly count: number;
}

/** A framework that states its value with every winner: stored once, on the framework. */
interface FrameworkValue extends OfProcess {
  readonly code: 'framework-value-once';
  readonly severity: 'hint';
  readonly count: number;
}

/** The same amount with several suppliers, and nothing says that it is a framework: check it. */
interface AmountRepeated extends OfProcess {
  readonly code: 'amount-repeated';
  readonly severity: 'warning';
  readonly count: number;
}

/** The file says that work is subcontracted, and not to whom. */
interface SubcontractorsUnnamed {
  readonly code: 'subcontractors-unnamed';
  readonly severity: 'hint';
  readonly count: number;
}

/** A subcontract whose main contractor has no engagement here: what it supports is unknown. */
interface MainContractUnknown extends OfProcess {
  readonly code: 'main-contract-unknown';
  readonly severity: 'warning';
  readonly name: string;
}

/** A party that is referred to and not listed among the parties of its process. */
interface PartyNotListed {
  readonly code: 'party-not-listed';
  readonly severity: 'warning';
  readonly count: number;
}

export type OcdsIssue =
  | ReleasesElsewhere
  | BuyerMissing
  | SupplierMissing
  | NotConcluded
  | AmountNotRead
  | AmountShared
  | FrameworkValue
  | AmountRepeated
  | SubcontractorsUnnamed
  | MainContractUnknown
  | PartyNotListed;
