/** Messages of what a person can do: buttons, shortcuts, menus. */
export const actions = {
  'action.select': 'Select',
  'action.newParty': 'New party',
  'action.connect': 'Connect',
  'action.rename': 'Rename or label',
  'action.remove': 'Delete',
  'action.moveLeft': 'Move left (Shift: farther)',
  'action.moveRight': 'Move right (Shift: farther)',
  'action.moveUp': 'Move up (Shift: farther)',
  'action.moveDown': 'Move down (Shift: farther)',
  'action.selectAll': 'Select all parties',
  'action.escape': 'Leave the tool, or select nothing',
  'action.undo': 'Undo',
  'action.redo': 'Redo',
  'action.history': 'History',
  'action.saveFile': 'Save as a file',
  'action.savePicture': 'Save as a picture (SVG)',
  'action.zoomIn': 'Zoom in',
  'action.zoomOut': 'Zoom out',
  'action.zoomReset': 'Life size',
  'action.problems': 'Problems',
  'action.fit': 'Show all'
};
