// The public interface of <broadside-reader>.

/** Where an article's fault is. Line and column count from 1; 0 where there is none. */
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
  /** How the reader wants text set. */
  reading: {
    /** Factor on all type, 0.8 to 2. */
    size: number;
    /** `wide` spaces lines, paragraphs, letters and words after WCAG 1.4.12. */
    spacing: 'normal' | 'wide';
    /** The face of prose and headings; `page` is the page's own. */
    face: 'page' | 'serif' | 'sans';
  };
  lang: string;
  /** Step of the talk, while presenting. */
  step?: number;
}

/** A state to set: what is left out keeps its value. */
export type ReaderStateChange = Partial<Omit<ReaderState, 'timeline'>> & {
  timeline?: Partial<ReaderState['timeline']>;
};

/** Counters for tests and for the curious; always on. Times in ms, sizes in bytes. */
export interface ReaderStats {
  /** Frames since the start. */
  frames: number;
  /** Whether another is to come, at once or at a time that is known; true while the reader starts. */
  pending: boolean;
  /** Main-thread time to build the last frame: input, layout, Dear ImGui. */
  lastFrameMs: number;
  maxFrameMs: number;
  /** The GL calls after it. */
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
  /** The attribute `text-size`: a factor ("1.25") or a percentage ("125%") on all type, to begin
   *  with; the reader may change it. */
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
  /** Fetches the article again and shows it where the reader is; rejects, and keeps what is shown, if it has
   *  errors. */
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
