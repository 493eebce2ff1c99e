/** Messages of the help page. */
export const help = {
  'help.title': 'Help',
  'help.lead': 'What each key does. Letters work when no text field has the focus.',
  'help.draw': 'Drawing',
  'help.select': 'Selecting',
  'help.arrange': 'Arranging',
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
  'help.mouse.move':
    'Drag a card: it moves; what is selected with it moves along. It snaps to lines with other cards and to equal gaps in a row; with Alt held it does not.',
  'help.mouse.connect':
    'With Connect: drag from the client to the provider, or press one after the other. Let go on the empty canvas, the provider is new; a digit picks its kind.',
  'help.mouse.select':
    'Drag on the empty canvas: select what lies in the frame. Shift adds. With a finger, rest on the paper first, then drag.',
  'help.mouse.arrange':
    'Several selected: the buttons at the top of their panel line them up, spread them, or set them as a lane, as a ring or by tier.',
  'help.mouse.menu':
    'Right button, or a finger that rests: a menu of what can be done to a card, a thread or the paper.',
  'help.mouse.ends':
    'Select a thread and drag the ring at one of its ends to another card: it leads there.',
  'help.mouse.copy':
    'Hold Alt, press a card and drag it: a copy of what is selected, as a new party or the same one shown again. Copy and paste work in other windows too; a spreadsheet gets them as rows.',
  'help.mouse.container':
    'Drag a card over a container and let go: it is in it; out of it, and it is out. Drag the edge of a container: all of it moves. Double-click the edge, or press F: it folds up to one card, and opens again.',
  'help.mouse.around':
    'The layers button: which clusters, containers, ownership links, relations and factors of the environment are drawn. Press an edge, a name or a line to select it.',
  'help.mouse.more':
    '“Select more by pressing” in the menu of a card: each further press adds one, for fingers. Esc ends it.',
  'help.mouse.pan':
    'Drag with Space held, or with the middle button: move the picture. On a touch screen one finger moves it.',
  'help.mouse.zoom': 'Wheel or pinch: zoom around the pointer.',
  'help.look.filters':
    'The view (Shift+V): filters leave out whom you do not ask for; the chip over the canvas says how many are left and why, “Show all parties” or Shift+A takes it back. “Only around the selection” keeps who is so many engagements away.',
  'help.look.rules':
    'Rules there read as sentences and colour, size or label by a field or a metric; the canvas shows a rule while it is made. Save filters and rules as a view, and choose it in a step of a story. “Lines that count” says what the analysis is about: all engagements, one service class, one kind of relation, or ownership; a view keeps that too.',
  'help.inspector.fields':
    'The inspector has every field of what is selected. The paper at the end of a field notes who says so, when, and how sure that is; three bars show how sure. What the rules find stands below the field. With several selected, a field sets all of them.',
  'help.inspector.own':
    '“Fields of your own…” in the menu of the bar or in the inspector: name, type, unit, list, needed or not. A change of type says before how many values will not fit; a deletion says what goes with it.',
  'help.inspector.services':
    '“Services of your own…” in the menu of the bar: each stands under a subclass of the table and counts there. Where services are chosen, type a name that none has to add it.',
  'help.mouse.map':
    'The overview at the lower right, when not all is in sight: press or drag to look there.',
  'help.outline':
    'The outline (O) has the drawing as a tree for the keyboard and for screen readers: arrows, Enter to rename, Ctrl+Enter for a provider, Shift+Enter for one more beside it, Alt with arrows to move the card.',
  'help.chain': 'A chain in one go',
  'help.chain.begin': 'N begins. Each party opens with its name; every letter is kept.',
  'help.chain.child':
    'Tab: the provider of this party. Shift+Enter: one more, with the same client. Ctrl+arrow, several times: as many at that side, to be named later.',
  'help.chain.label':
    'Enter: from the name to the label of the engagement; once more, done. Shift+Tab: back to the name.',
  'help.chain.kind':
    'Ctrl and 1 to 9: what kind of party it is. The line under the name lists them all.',
  'help.chain.supports':
    'When a party receives several engagements, Alt and a digit say which one the new one is done for. Not picked, it stays unknown.',
  'help.chain.escape':
    'Esc: done, the text is kept; a party without a name is dropped. From a selected party, Tab and Shift+Enter draw on; Esc lets go of it, and Tab leads on through the page again.',
  'help.typed': 'As text',
  'help.typed.open':
    'T opens the network as text. A line such as Client -> Provider : label is an engagement; A -> B -> C a chain. A name alone is a party. Lines and lists of names can be pasted onto the canvas too.',
  'help.typed.check':
    'Beside each line stands what it will do. An error says its line and place; it is mended, or its line is left out. All lines are added as one step.',
  'help.typed.write':
    '“Write out the network”, or the selection, puts it into the pane as lines, to copy or to change. Lines add; they change nothing that is there.',
  'help.words': 'Words',
  'help.words.roles':
    'Roles are read off the drawing. Terminal client: it begins a chain. Prime provider: a terminal client engages it, and others support that engagement. Subcontractor: rank 2 or deeper in a chain.',
  'help.words.tier': 'Tier: steps down in the whole drawing. Rank: steps down in one chain.',
  'help.analyse': 'Analysis',
  'help.analyse.text':
    'Analyse reads the network as drawn on the day of its settings. Every number says what it was made from, what was estimated, and what was not entered; a press on a name selects it on the canvas. While filters leave some out, choose at the top of the panel: everything, or what is shown.',
  'help.analyse.matrix':
    'In the matrix a row buys from the columns that it has marks in. Arrows move, Enter selects, Alt with up, down, Page Up, Page Down, Home or End moves a row, plus and minus change the size of the cells.',
  'help.analyse.blocks':
    'Blocks that are collapsed on the canvas become boxes, folded to one card each: F opens a box, one undo takes all of them away. In the tree of blocks arrows move, open and close, and Enter selects.',
  'help.govern': 'Governance',
  'help.govern.text':
    'Govern colours threads by fit: under-governed, fitting, over-governed, or open because inputs are missing. Press a thread or a card to see and fill in what its numbers rest on. What is not from the literature is marked Sourceloom’s reading.',
  'help.govern.fill':
    'Of an engagement the inputs come first; folded below them are tools, service levels, functions, risk, money and notice, and what it supports or can stand in for. Functions stand under Exposure, demands under Matching, offers at their party, and day, currency and rates above the tabs.',
  'help.govern.whatIf':
    'What if supposes that a party, a group or a country fails. It shows what falls, step by step, and changes nothing.',
  'help.govern.report':
    '“Report to print” opens summary, fit map, findings, tables and how each number was read, in either language; the browser prints it or saves it as PDF. It says what it had to do without.',
  'help.data': 'Your data',
  'help.data.text':
    'Networks are kept in this browser, on this computer, until its data is cleared. Nothing is sent anywhere. Save a file to keep a copy elsewhere.',
  'help.data.versions':
    'Versions keep the whole network as it was: by themselves before the first edit after ten minutes and before much is taken away, and under a name when you ask. A version can be looked at, compared with now, and restored as one step.',
  'help.data.library':
    'In the list of networks, arrow keys go from one to the next, F2 changes a name and Delete moves to the trash, where a network stays for 30 days and can be restored.',
  'help.shipped': 'Other people’s work in here',
  'help.shipped.text':
    'Sourceloom is built with these packages. A bill of materials for machines lies beside the app as sbom.cdx.json.'
};
