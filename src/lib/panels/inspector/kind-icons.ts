import type { PartyKind } from '#lib/domain/records.ts';
import type { IconName } from '#lib/ui/icons.ts';

export const kindIcons: Readonly<Record<PartyKind, IconName>> = {
  company: 'company',
  unit: 'unit',
  government: 'government',
  association: 'association',
  trainingBody: 'training',
  researchBody: 'research',
  parkOperator: 'park',
  publicPlatform: 'platform',
  financier: 'financier',
  individualInBusiness: 'individual',
  unknown: 'unknown'
};
