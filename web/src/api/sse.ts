/** One message of an event stream. */
export interface Message {
  id: string | null;
  event: string;
  data: string;
}

/**
 * Takes text of an event stream in any pieces and hands out whole messages (HTML standard, 9.2.6); a comment
 * is handed out as null: a sign of life.
 */
export const sseParser = (onMessage: (message: Message | null) => void): ((chunk: string) => void) => {
  let rest = '';
  let event = '';
  let data: string[] = [];
  let id: string | null = null;
  const line = (text: string): void => {
    if (text === '') {
      if (data.length) onMessage({ id, event: event || 'message', data: data.join('\n') });
      event = '';
      data = [];
      return;
    }
    if (text.startsWith(':')) {
      onMessage(null);
      return;
    }
    const colon = text.indexOf(':');
    const field = colon < 0 ? text : text.slice(0, colon);
    const raw = colon < 0 ? '' : text.slice(colon + 1);
    const value = raw.startsWith(' ') ? raw.slice(1) : raw;
    if (field === 'event') event = value;
    else if (field === 'data') data.push(value);
    else if (field === 'id' && !value.includes('\0')) id = value;
  };
  return (chunk) => {
    rest += chunk;
    // A lone CR at the very end may be half of a CRLF: leave it for the next piece.
    for (;;) {
      const end = /\r\n|\n|\r(?!$)/.exec(rest);
      if (!end) return;
      const text = rest.slice(0, end.index);
      rest = rest.slice(end.index + end[0].length);
      line(text);
    }
  };
};
