/** Messages of the terms of the field. */
export const terms = {
  'kind.company': 'Company',
  'kind.unit': 'Internal unit',
  'kind.government': 'Government',
  'kind.association': 'Association',
  'kind.trainingBody': 'Training body',
  'kind.researchBody': 'Research body',
  'kind.parkOperator': 'Park operator',
  'kind.publicPlatform': 'Public platform',
  'kind.financier': 'Financier',
  'kind.individualInBusiness': 'Individual in business',
  'kind.unknown': 'Unknown',

  'role.terminalClient': 'Terminal client',
  'role.prime': 'Prime provider',
  'role.provider': 'Provider',
  'role.subcontractor': 'Subcontractor',
  'role.isolated': 'In no engagement',

  'tag.terminalClient': 'Terminal client',
  'tag.prime': 'Prime',

  'status.planned': 'Planned',
  'status.active': 'Active',
  'status.ended': 'Ended',
  'status.terminated': 'Terminated',

  'service.ITO': 'ITO',
  'service.BPO': 'BPO',
  'service.KPO': 'KPO',
  'service.none': 'Service unknown',
  'service.mixed': 'Several classes',
  'service.ITO.full': 'Information technology outsourcing (ITO)',
  'service.BPO.full': 'Business process outsourcing (BPO)',
  'service.KPO.full': 'Knowledge process outsourcing (KPO)'
};
