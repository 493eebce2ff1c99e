import type { PartyKind } from '#lib/domain/records.ts';

/** Line icons of 16 x 16, one path each; the commonest kind and the unknown one carry none. */
export const kindIcons: { readonly [K in PartyKind]?: string } = {
  unit: 'M5.5 2.5h5v3.5h-5zM2 10h4.5v3.5H2zM9.5 10H14v3.5H9.5zM8 6v2M4.25 10V8h7.5v2',
  government: 'M2 6 8 2.5 14 6zM3.5 6v5.5M6.5 6v5.5M9.5 6v5.5M12.5 6v5.5M2 13.5h12',
  association: 'M2.5 5V2.5H5M11 2.5h2.5V5M13.5 11v2.5H11M5 13.5H2.5V11M5.8 5.8h4.4v4.4H5.8z',
  trainingBody: 'M1.5 6 8 3l6.5 3L8 9zM4.5 7.5v3.2c2 1.7 5 1.7 7 0V7.5M14.5 6v4',
  researchBody: 'M6.5 2h3M7 2v4.5L3 13.5h10L9 6.5V2M5 10.5h6',
  parkOperator: 'M8 13.5v-11h4l-1 2 1 2H8M4.5 13.5v-5M2 13.5h12',
  publicPlatform:
    'M6 8l5-3.5M6 8l5 3.5M2.5 8a1.8 1.8 0 1 0 3.6 0 1.8 1.8 0 1 0-3.6 0M10.6 3.6a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0-3.4 0M10.6 12.4a1.7 1.7 0 1 0 3.4 0 1.7 1.7 0 1 0-3.4 0',
  financier: 'M3 4a5 1.8 0 0 0 10 0 5 1.8 0 0 0-10 0v8a5 1.8 0 0 0 10 0V4M3 8a5 1.8 0 0 0 10 0',
  individualInBusiness:
    'M5.3 5a2.7 2.7 0 1 0 5.4 0 2.7 2.7 0 1 0-5.4 0M2.8 13.8c.5-3.2 2.5-4.6 5.2-4.6s4.7 1.4 5.2 4.6'
};
