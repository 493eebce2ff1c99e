/** Messages of where values come from, and of the inspector's further groups. */
export const evidence = {
  'evidence.add': ({ field }: { field: string }) => `Source of ${field}: not noted`,
  'evidence.of': ({ field, evidence: said }: { field: string; evidence: string }) =>
    `Source of ${field}: ${said}`,
  'evidence.title': ({ field }: { field: string }) => `Source of ${field}`,
  'evidence.whole': 'Where this is from',
  'evidence.who': 'Who says so',
  'evidence.date': 'When',
  'evidence.confidence': 'Confidence',
  'evidence.note': 'Note',
  'evidence.clear': 'Clear',
  'evidence.close': 'Done',
  'evidence.sure': ({ confidence }: { confidence: string }) => `confidence ${confidence}`,
  'confidence.low': 'low',
  'confidence.medium': 'medium',
  'confidence.high': 'high',

  'source.title': 'Imported from',
  'source.file': 'File',
  'source.row': 'Row',
  'source.key': 'Name or id there',
  'source.importedAt': 'Imported',

  'common.title': 'Tags and notes',
  'identity.title': 'Identity and place',
  'service.title': 'Service and drivers',
  'service.dora.hint': 'S01 to S19 of the register of DORA',
  'service.cpv.hint': 'Eight digits and a check digit, such as 72000000-5',
  'governForm.title': 'Governance',
  'governForm.open': 'Fit and findings in Govern',
  'terms.contract.open': 'All fields of the contract',

  'texts.place': 'Type, then Enter',
  'texts.new': ({ text }: { text: string }) => `Add “${text}”`,
  'texts.none': 'Nothing found',

  'field.within': 'Within',
  'field.memberIds': 'Members',
  'field.appliesTo': 'Applies to',
  'field.clientId': 'Client',
  'field.providerId': 'Provider',
  'field.contractTitle': 'Title',
  'field.entityType': 'Kind of entity',
  'field.goalConsensus': 'Agreement on goals'
};
