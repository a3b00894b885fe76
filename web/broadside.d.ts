// The public interface of <broadside-reader>.

/** An error in an article. Line and column count from 1; 0 if unknown. */
export interface ArticleFault {
  severity: 'error' | 'warning';
  /** Dotted, with indexes as numbers; "." for the whole file; empty for network and wasm faults. */
  path: string;
  line: number;
  column: number;
  message: string;
}

/** What the reader sees; a plain object that survives JSON. */
export interface ReaderState {
  place: { id: string; offset: number };
  /** Ids of open questions. */
  open: string[];
  query: string;
  timeline: {
    /** The window: milliseconds since 1970-01-01 UTC. */
    from: number;
    to: number;
    form: 'chart' | 'table' | 'compare';
    /** Of the table. */
    order: { column: 'date' | 'lane' | 'title' | 'status'; descending: boolean };
    /** Ids of hidden lanes and categories; the one source whose events are shown, or empty; words
     *  that events must contain. */
    filter: { lanes: string[]; categories: string[]; source: string; text: string };
  };
  /** Id of the open event, or empty. */
  selected: string;
  /** Statuses that the reader has filtered out. */
  hidden: ('reported' | 'claim' | 'opinion' | 'forecast')[];
  theme: 'auto' | 'light' | 'dark';
  /** The reader's settings for text. */
  reading: {
    /** Factor on all text, 0.8 to 2. */
    size: number;
    /** `wide` spaces lines, paragraphs, letters and words as in WCAG 1.4.12. */
    spacing: 'normal' | 'wide';
    /** The face of prose and headings; `page` is the page's own. */
    face: 'page' | 'serif' | 'sans';
  };
  lang: string;
  /** Step of the talk, while presenting. */
  step?: number;
}

/** A state to set: omitted fields keep their values. */
export type ReaderStateChange = Partial<Omit<ReaderState, 'timeline'>> & {
  timeline?: Partial<ReaderState['timeline']>;
};

/** Counters for tests and diagnosis; always on. Times in ms, sizes in bytes. */
export interface ReaderStats {
  /** Frames drawn since the start. */
  frames: number;
  /** Whether a frame, a timer or a part of the text layer is pending; true while the reader starts. */
  pending: boolean;
  /** Main-thread time to build the last frame: input, layout, Dear ImGui. */
  lastFrameMs: number;
  maxFrameMs: number;
  /** Main-thread time of its GL calls. */
  lastSubmitMs: number;
  /** Draw calls since the start. */
  drawCalls: number;
  /** Of the last frame. */
  vertices: number;
  /** Pictures of letters in the atlas. */
  glyphs: number;
  /** Size of the wasm memory. */
  heapBytes: number;
}

export class BroadsideReader extends HTMLElement {
  src: string;
  theme: 'auto' | 'light' | 'dark';
  /** The attribute `text-size`: the initial size of all text, as a factor ("1.25") or a percentage
   *  ("125%"); the reader may change it. */
  textSize: string;
  loading: 'lazy' | 'eager';
  view: 'article' | 'timeline' | 'faq';
  /** Resolves after the first painted frame; rejects on failure, never unhandled. */
  readonly ready: Promise<BroadsideReader>;
  get state(): ReaderState;
  set state(state: ReaderStateChange);
  readonly stats: ReaderStats;
  /** Opens a section, question, event, source or term and scrolls it to the top; false for an unknown id. */
  goTo(id: string): boolean;
  search(text: string): void;
  /** Fetches the article again and shows it at the reader's place; rejects, and keeps the current one, if
   *  it has errors. */
  reload(): Promise<void>;
  present(): void;
  exitPresent(): void;
}

export interface BroadsideReaderEventMap {
  ready: CustomEvent<null>;
  error: CustomEvent<{ errors: ArticleFault[] }>;
  navigate: CustomEvent<{ id: string }>;
  statechange: CustomEvent<null>;
}

declare global {
  interface HTMLElementTagNameMap {
    'broadside-reader': BroadsideReader;
  }
}
