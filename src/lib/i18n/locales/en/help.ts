/** Messages of the help page. */
export const help = {
  'help.title': 'Help',
  'help.lead': 'What each key does. Letters work when no text field has the focus.',
  'help.draw': 'Drawing',
  'help.edit': 'Editing',
  'help.view': 'Looking',
  'help.action': 'What it does',
  'help.keys': 'Keys',
  'help.mouse': 'Mouse and touch',
  'help.mouse.create':
    'Double-click the empty canvas, or drag the tool onto it: a new party there.',
  'help.mouse.handles':
    'The plus signs at a card: a client on its left, a provider on its right, above and below one with the same client. Drag one to a place or to another card. On a touch screen they stand at the selected card.',
  'help.mouse.rename': 'Double-click a card or a thread: its name or label.',
  'help.mouse.move': 'Drag a card: it moves; what is selected with it moves along.',
  'help.mouse.connect':
    'With Connect: drag from the client to the provider, or press one after the other. Let go on the empty canvas, the provider is new.',
  'help.mouse.select':
    'Drag on the empty canvas: select what lies in the frame. Shift adds. With a finger, rest first; resting on a card adds it.',
  'help.mouse.pan':
    'Drag with Space held, or with the middle button: move the picture. On a touch screen one finger moves it.',
  'help.mouse.zoom': 'Wheel or pinch: zoom around the pointer.',
  'help.chain': 'A chain in one go',
  'help.chain.begin': 'N begins. Each party opens with its name; every letter is kept.',
  'help.chain.child':
    'Tab: the provider of this party. Shift+Enter: one more, with the same client.',
  'help.chain.label':
    'Enter: from the name to the label of the engagement; once more, done. Shift+Tab: back to the name.',
  'help.chain.kind':
    'Ctrl and 1 to 9: what kind of party it is. The line under the name lists them all.',
  'help.chain.supports':
    'When a party receives several engagements, Alt and a digit say which one the new one is done for. Not picked, it stays unknown.',
  'help.chain.escape':
    'Esc: done, the text is kept; a party without a name is dropped. From a selected party, Tab and Shift+Enter draw on; Esc lets go of it, and Tab leads on through the page again.',
  'help.words': 'Words',
  'help.words.roles':
    'Roles are read off the drawing. Terminal client: it begins a chain. Prime provider: a terminal client engages it, and others support that engagement. Subcontractor: rank 2 or deeper in a chain.',
  'help.words.tier': 'Tier: steps down in the whole drawing. Rank: steps down in one chain.',
  'help.data': 'Your data',
  'help.data.text':
    'Networks are kept in this browser, on this computer, until its data is cleared. Nothing is sent anywhere. Save a file to keep a copy elsewhere.',
  'help.data.library':
    'In the list of networks, arrow keys go from one to the next, F2 changes a name and Delete moves to the trash, where a network stays for 30 days and can be restored.'
};
