import { marked, type Token, type Tokens } from 'marked';
import { Fragment, type ReactNode, useMemo } from 'react';
import css from './Markdown.module.css';

const SAFE_LINK = /^(https?:|mailto:|tel:)/i;

const each = (tokens: Token[] | undefined): ReactNode =>
  (tokens ?? []).map((token, i) => <Fragment key={i}>{shown(token)}</Fragment>);

const link = (t: Tokens.Link): ReactNode =>
  SAFE_LINK.test(t.href) ? (
    <a href={t.href} rel="noreferrer">
      {each(t.tokens)}
    </a>
  ) : (
    each(t.tokens)
  );

const list = (t: Tokens.List): ReactNode => {
  const items = t.items.map((item, i) => <li key={i}>{each(item.tokens)}</li>);
  return t.ordered ? <ol start={t.start || 1}>{items}</ol> : <ul>{items}</ul>;
};

const table = (t: Tokens.Table): ReactNode => (
  <table>
    <thead>
      <tr>
        {t.header.map((cell, i) => (
          <th key={i} scope="col">
            {each(cell.tokens)}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {t.rows.map((row, i) => (
        <tr key={i}>
          {row.map((cell, j) => (
            <td key={j}>{each(cell.tokens)}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);

/** What a token becomes: elements made here, never HTML of the text; what is not known stays text. */
const shown = (token: Token): ReactNode => {
  switch (token.type) {
    case 'space':
    case 'def':
      return null;
    case 'heading':
      // Below the headings of the page.
      return token.depth < 3 ? <h3>{each(token.tokens)}</h3> : <h4>{each(token.tokens)}</h4>;
    case 'paragraph':
      return <p>{each(token.tokens)}</p>;
    case 'list':
      return list(token as Tokens.List);
    case 'table':
      return table(token as Tokens.Table);
    case 'blockquote':
      return <blockquote>{each(token.tokens)}</blockquote>;
    case 'code':
      return (
        <pre>
          <code>{token.text}</code>
        </pre>
      );
    case 'codespan':
      return <code>{token.text}</code>;
    case 'strong':
      return <strong>{each(token.tokens)}</strong>;
    case 'em':
      return <em>{each(token.tokens)}</em>;
    case 'del':
      return <s>{each(token.tokens)}</s>;
    case 'link':
      return link(token as Tokens.Link);
    case 'br':
      return <br />;
    case 'hr':
      return <hr />;
    case 'text':
    case 'escape':
      return 'tokens' in token && token.tokens ? each(token.tokens) : plainText(String(token.text));
    default:
      // Raw HTML and images: shown as they were typed.
      return token.raw;
  }
};

/** The lexer leaves entities as typed; readers expect the character. */
const plainText = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

export const Markdown = ({ text }: { text: string }) => {
  const tokens = useMemo(() => marked.lexer(text), [text]);
  return <div className={css.text}>{each(tokens)}</div>;
};
