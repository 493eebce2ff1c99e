/** Messages of the frame around every page. */
export const app = {
  'app.name': 'Sourceloom',
  'app.skip': 'Skip to the content',
  'app.help': 'Help',
  'app.library': 'All networks',
  'app.theme.toDark': 'Use the dark theme',
  'app.theme.toLight': 'Use the light theme',
  'app.language': 'Language',
  'app.close': 'Close',
  'app.tryAgain': 'Try again',
  'app.details': 'Details',
  'app.computed': 'computed',
  'app.unknown': 'Unknown'
};
