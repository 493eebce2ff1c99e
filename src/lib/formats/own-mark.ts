/** What files say that this program wrote: their positions are in canvas units. */
export const ownMark = 'Sourceloom';
