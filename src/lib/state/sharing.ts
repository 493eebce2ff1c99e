import { unkeptDeeds } from '#lib/domain/deed.ts';
import type { DiagramId } from '#lib/domain/ids.ts';
import type { Step } from '#lib/domain/step.ts';
import { describe } from '#lib/storage/database.ts';
import type { Tail } from '#lib/storage/tail.ts';
import { readTails, writeTail } from '#lib/storage/tail.ts';
import type { LogEnd } from '#lib/worker/api.ts';
import type { EngineClient } from '#lib/worker/client.ts';
import type { Message } from './channel.ts';
import { Channel } from './channel.ts';
import { Compaction } from './compaction.svelte.ts';
import type { LogEntry } from './editor.svelte.ts';
import { idSeed } from './ids.ts';
import { LibraryCopy } from './library-copy.ts';
import type { DiagramStore, OpenedDiagram } from './library.svelte.ts';
import { library } from './library.svelte.ts';
import type { Session } from './session.svelte.ts';
import type { Hold } from './tabs.ts';
import {
  heldLocks,
  holdIfFree,
  holdSoon,
  patience,
  turnLock,
  windowLock,
  writerLock
} from './tabs.ts';
import { Mirroring } from './mirroring.ts';
import { TripWire } from './trip-wire.ts';
import { VersionKeeper } from './version-keeper.ts';

type Role = 'opens' | 'follows' | 'asks' | 'writes' | 'yields';

/** Until a takeover that failed is tried again, in ms. */
const retryPause = 2000;

/**
 * How the windows of one diagram share it: one writes, the others follow what it has written. The
 * first edit of a window that follows makes it the writer; until then the edit waits at the door.
 *
 * One window at a time has the turn to ask. It asks the writer to let go, waits for the lock, reads
 * the head of the log, raises the epoch, does there what waited, and passes the turn on.
 */
export class Sharing {
  #role: Role = 'opens';
  readonly #id: DiagramId;
  readonly #engine: EngineClient;
  readonly #channel: Channel;
  readonly #tripWire: TripWire;
  readonly #libraryCopy = new LibraryCopy(() => {
    // The copies are a convenience: the log holds everything.
    const { diagram, scene } = this.#shown;
    this.#store?.summarise(diagram, scene.scene).catch(() => undefined);
  });
  /** Tells the tails of several windows apart. */
  readonly #window = idSeed();
  readonly #alive: Promise<Hold | undefined>;
  #session: Session | undefined;
  #lock: Hold | undefined;
  #store: DiagramStore | undefined;
  #compaction: Compaction | undefined;
  #keeper: VersionKeeper | undefined;
  #mirroring: Mirroring | undefined;
  /** The epoch of the log, as far as this window knows. */
  #epoch = 0;
  /** The epoch in which this window wrote last; 0 when it never did. */
  #ownEpoch = 0;
  /** Steps of that epoch that another window may have taken over without. */
  #unkept: readonly Step[] = [];
  #asked = false;
  #reading = false;
  #behind = false;
  #closed = false;

  /** Listens from now on, so that nothing is missed while the diagram is being read. */
  constructor(id: DiagramId, engine: EngineClient) {
    this.#id = id;
    this.#engine = engine;
    this.#alive = holdIfFree(windowLock(this.#window)).catch(() => undefined);
    this.#tripWire = new TripWire(id);
    this.#channel = new Channel(id, (message) => {
      this.#hear(message);
    });
  }

  /** Begins to share: as the writer with the lock, following without. */
  async start(session: Session, opened: OpenedDiagram, lock: Hold | undefined): Promise<void> {
    this.#session = session;
    this.#epoch = opened.epoch;
    session.logEnd = () => this.#end();
    session.autosave.onkept = (entry) => {
      this.#tell(entry);
    };
    session.editor.subscribe(() => {
      if (session.editor.waiting) void this.#takeOver();
      this.renewLibrary();
    });
    if (!lock) this.#role = 'follows';
    else await this.#claim(lock, opened).catch((cause: unknown) => this.#fail(cause));
    session.missing = this.#tripWire.missingOf(session.editor.history.length);
    if (this.#asked) void this.#yield();
    else if (this.#behind) void this.catchUp();
  }

  /** Has the library's copies renewed, soon. */
  renewLibrary(): void {
    if (this.#is('writes')) this.#libraryCopy.due();
  }

  /** Keeps at once what is not yet on the disk: the window may be about to go. */
  flush(): void {
    const session = this.#session;
    if (!session) return;
    session.autosave.flush();
    this.#tripWire.flush();
    this.#libraryCopy.flush();
    this.#keepTail();
  }

  /** Lets go of the diagram as soon as everything is on the disk, what waits included. */
  close(): void {
    this.flush();
    this.#closed = true;
    void this.#leave();
  }

  async #leave(): Promise<void> {
    const session = this.#session;
    await session?.autosave.settled();
    // What waits is written first; this is called again then.
    if (session?.editor.waiting) return;
    if (this.#role === 'writes') {
      this.#keeper?.stop();
      this.#mirroring?.stop();
      this.#compaction?.close();
      this.#release();
    }
    this.#channel.close();
    (await this.#alive)?.release();
  }

  /** The end of the log, when this window writes it and the disk has all that was done here. */
  async #end(): Promise<LogEnd | undefined> {
    const { editor, autosave } = this.#shown;
    editor.end();
    this.flush();
    await autosave.settled();
    if (!this.#is('writes') || editor.waiting) return undefined;
    return { id: this.#id, epoch: this.#epoch, seq: editor.history.length };
  }

  /** Reads the log anew, unless what is shown here is the log. */
  async catchUp(): Promise<void> {
    this.#behind = true;
    if (this.#reading) return;
    this.#reading = true;
    while (this.#behind && this.#follows()) {
      this.#behind = false;
      const read = await library.open(this.#id).catch(() => undefined);
      // A log with a gap is one whose writer tries again: its next message is heard.
      if (!read?.ok || !this.#follows()) break;
      this.#epoch = read.value.epoch;
      this.#shown.show(read.value.log);
    }
    this.#reading = false;
  }

  get #shown(): Session {
    if (!this.#session) throw new Error('Nothing is open yet.');
    return this.#session;
  }

  /** Asked anew after each wait: another window may have been faster. */
  #is(role: Role): boolean {
    return this.#role === role;
  }

  #follows(): boolean {
    return this.#role === 'follows' || this.#role === 'asks';
  }

  #hear(message: Message): void {
    if (message.kind === 'ask') {
      if (this.#role === 'opens') this.#asked = true;
      else void this.#yield();
      return;
    }
    if (this.#role === 'opens' || this.#reading) this.#behind = true;
    if (!this.#session || !this.#follows() || message.epoch < this.#epoch) return;
    const { editor } = this.#session;
    const follows =
      message.kind === 'took'
        ? message.base === editor.history.length
        : message.epoch === this.#epoch && editor.follow(message);
    if (follows) this.#epoch = message.epoch;
    else void this.catchUp();
  }

  /** Passes on what the disk now holds. */
  #tell(entry: LogEntry): void {
    this.#channel.post({ kind: 'kept', epoch: this.#epoch, ...entry });
    this.#tripWire.set(this.#epoch, entry.step ? entry.step.seq : entry.erased - 1);
    if (this.#shown.autosave.unsaved.length === 0) this.#keepTail();
  }

  /** Asks for the right to write, for what waits at the door. */
  async #takeOver(): Promise<void> {
    if (this.#role !== 'follows') return;
    this.#role = 'asks';
    try {
      const turn = await holdSoon(turnLock(this.#id), 2 * patience);
      try {
        this.#channel.post({ kind: 'ask' });
        await this.#claim(await holdSoon(writerLock(this.#id), patience));
      } finally {
        turn.release();
      }
    } catch (cause) {
      this.#fail(cause);
    }
  }

  /** Becomes the writer with the lock in hand; whatever fails, the lock is given back. */
  async #claim(lock: Hold, opened?: OpenedDiagram): Promise<void> {
    try {
      const head = opened ?? (await this.#readHead());
      lock.lost.throwIfAborted();
      const store = await head.claim();
      const left = await this.#leftTails();
      lock.lost.throwIfAborted();
      this.#write(lock, store, head, left);
    } catch (cause) {
      lock.release();
      throw cause;
    }
  }

  async #readHead(): Promise<OpenedDiagram> {
    const read = await library.open(this.#id);
    if (!read.ok) throw new Error(read.error.code);
    return read.value;
  }

  /** The tails of windows that are gone. Those that live keep their steps themselves. */
  async #leftTails(): Promise<ReadonlyMap<string, Tail>> {
    const held = await heldLocks();
    const tails = [...readTails(this.#id)];
    return new Map(tails.filter(([window]) => !held.has(windowLock(window))));
  }

  #write(lock: Hold, store: DiagramStore, head: OpenedDiagram, left: ReadonlyMap<string, Tail>) {
    const session = this.#shown;
    const own = { epoch: this.#ownEpoch, steps: this.#unkept };
    const unkept = [...left.values(), own].flatMap(({ epoch, steps }) =>
      unkeptDeeds(steps, (step) => head.formOf(step, epoch))
    );
    this.#lock = lock;
    this.#store = store;
    this.#epoch = this.#ownEpoch = store.epoch;
    this.#role = 'writes';
    this.#unkept = [];
    lock.lost.addEventListener('abort', () => {
      this.#lose(lock);
    });
    this.#channel.post({ kind: 'took', epoch: store.epoch, base: head.log.last });
    session.write(store, head.log, unkept);
    void session.autosave.settled().then(() => {
      for (const window of left.keys()) writeTail(this.#id, window, { epoch: 0, steps: [] });
      if (this.#store !== store || this.#closed) return;
      this.#compaction = new Compaction(session.editor, this.#engine, store);
      session.compaction = this.#compaction;
      this.#keeper = this.#keeperOf(session, store);
      this.#mirroring = new Mirroring(session, this.#engine, store);
    });
    if (session.autosave.unsaved.length === 0) this.#keepTail();
    if (this.#closed) void this.#leave();
  }

  #keeperOf({ editor, autosave, versions }: Session, store: DiagramStore): VersionKeeper {
    return new VersionKeeper({
      editor,
      autosave,
      engine: this.#engine,
      store,
      newest: async () => (await library.versions(this.#id))[0]?.at,
      onkept: () => void versions.refresh()
    });
  }

  #fail(cause: unknown): void {
    this.#role = 'follows';
    void this.catchUp();
    if (!this.#shown.editor.waiting) return;
    const retry = () => {
      clearTimeout(timer);
      void this.#takeOver();
    };
    const timer = setTimeout(retry, retryPause);
    this.#shown.stuck = { detail: describe(cause), retry };
  }

  /** The copy outside the database of what is not in it yet. */
  #keepTail(): void {
    const { editor, autosave } = this.#shown;
    const steps = [...autosave.unsaved, ...editor.held];
    writeTail(this.#id, this.#window, { epoch: this.#ownEpoch, steps });
  }

  /** Another window wants to write: everything is brought to the disk, then the lock is free. */
  async #yield(): Promise<void> {
    if (this.#role !== 'writes') return;
    const { editor, autosave } = this.#shown;
    this.#role = 'yields';
    editor.hold();
    this.flush();
    await autosave.settled();
    // It may have been taken by force meanwhile.
    if (this.#is('yields')) this.#release();
  }

  #release(): void {
    const { editor, autosave } = this.#shown;
    autosave.store = this.#store = undefined;
    this.#compaction?.stop();
    this.#keeper?.stop();
    this.#mirroring?.stop();
    this.#compaction = this.#keeper = this.#mirroring = undefined;
    this.#role = 'follows';
    this.#lock?.release();
    if (editor.waiting) void this.#takeOver();
  }

  /** The diagram was taken by force: what may not be in the log is done again on the new head. */
  #lose(lock: Hold): void {
    if (this.#lock !== lock || this.#follows()) return;
    const { editor, autosave } = this.#shown;
    this.#unkept = autosave.giveUp();
    editor.hold(this.#unkept);
    this.#release();
    if (!editor.waiting) void this.catchUp();
  }
}
