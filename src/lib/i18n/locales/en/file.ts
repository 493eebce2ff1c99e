import { count } from './words.ts';

/** Messages of the file on disk that a network is linked to. */
export const file = {
  'file.title': 'File on disk',
  'file.text':
    'Linked to a file, “Save as a file” writes the network there each time, reads it back, and does not overwrite what something else wrote.',
  'file.linked': ({ file }: { file: string }) => `Linked to ${file}, not written yet.`,
  'file.written': ({ file, at }: { file: string; at: string }) =>
    `Linked to ${file}, written on ${at}.`,
  'file.upToDate': 'It has every edit.',
  'file.edits': ({ edits }: { edits: number }) =>
    `${count(edits, 'edit is', 'edits are')} not in it yet.`,
  'file.choose': 'Link a file',
  'file.other': 'Link another file',
  'file.save': 'Write now',
  'file.unlink': 'Let go of it',
  'file.over': 'Write over it',
  'file.saved': ({ file }: { file: string }) => `Written to ${file} and read back`,
  'file.failed.kept': 'In this browser the network is kept as always.',
  'file.failed.file-permission': 'The browser does not let this page write the file',
  'file.failed.file-permission.do': 'Press “Write now” and allow it, or link another file.',
  'file.failed.file-gone': 'The file is not there any more',
  'file.failed.file-gone.do': 'Put it back where it was, or link another file.',
  'file.failed.file-changed': 'Something else has changed the file',
  'file.failed.file-changed.do':
    'Look at it first: open it from the list of networks, where it comes as a network of its own. Then write over it, or link another file.',
  'file.failed.file-not-written': 'The file could not be written, and is as it was',
  'file.failed.file-not-written.do': 'The disk may be full, or the file open in another program.',
  'file.failed.file-differs': 'The file does not hold what was written',
  'file.failed.file-differs.do': 'Link a file on another disk.'
};
