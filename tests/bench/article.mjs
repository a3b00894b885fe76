// The article of a start: six sections, six questions and twenty events, always the same.
import { dice, events, sentence } from './events.mjs';

const SECTIONS = 6;
const QUESTIONS = 6;
const PARAGRAPHS = 3;

/** Some sentences. @param {() => number} roll @param {number} count */
function paragraph(roll, count) {
  return Array.from({ length: count }, () => `${sentence(roll, 9 + Math.floor(roll() * 9))}.`).join(' ');
}

export const startEvents = events(20);

/** The article, as JSON. */
export function startArticle() {
  const roll = dice(6);
  const paragraphs = () =>
    Array.from({ length: PARAGRAPHS }, () => paragraph(roll, 3 + Math.floor(roll() * 3))).join('\n\n');
  return JSON.stringify({
    format: 1,
    id: 'start',
    lang: 'en',
    title: sentence(roll, 6),
    subtitle: paragraph(roll, 1),
    sections: Array.from({ length: SECTIONS }, (_, i) => ({
      id: `section-${i + 1}`,
      title: sentence(roll, 5),
      body: paragraphs(),
    })),
    faq: Array.from({ length: QUESTIONS }, (_, i) => ({
      id: `question-${i + 1}`,
      question: `${sentence(roll, 7)}?`,
      answer: paragraph(roll, 4),
    })),
    timeline: timeline(startEvents, () => paragraph(roll, 2)),
  });
}

/** @param {import('./events.mjs').MadeEvent[]} made @param {() => string} [body] */
export function timeline(made, body) {
  const lanes = ['us', 'cn'];
  return {
    lanes: [
      { id: 'us', label: 'United States' },
      { id: 'cn', label: 'China' },
    ],
    events: made.map(({ id, lane, date, title, importance }) => ({
      id,
      lane: lanes[lane],
      date,
      title,
      importance,
      ...(body ? { body: body() } : {}),
    })),
  };
}

/** An article with only these events. @param {import('./events.mjs').MadeEvent[]} made */
export function articleOf(made) {
  return JSON.stringify({
    format: 1,
    id: 'made',
    lang: 'en',
    title: 'Made-up events',
    sections: [{ id: 'one', title: 'One', body: 'A section.' }],
    timeline: timeline(made),
  });
}
