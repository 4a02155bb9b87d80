import DOMPurify from 'dompurify';
import { marked } from 'marked';
import { useMemo } from 'react';
import css from './Markdown.module.css';

const ALLOWED = [
  'h2',
  'h3',
  'h4',
  'p',
  'ul',
  'ol',
  'li',
  'strong',
  'em',
  'a',
  'br',
  'hr',
  'blockquote',
  'code',
  'table',
  'thead',
  'tbody',
  'tr',
  'th',
  'td',
];

/** Markdown as harmless HTML: known elements only, links to the web, mail or telephone. */
export const safeHtml = (text: string): string => {
  // Headings start below those of the page.
  const html = (marked.parse(text, { async: false, gfm: true }) as string)
    .replaceAll(/<(\/?)h[3-6]/g, '<$1h4')
    .replaceAll(/<(\/?)h[12]/g, '<$1h3');
  return DOMPurify.sanitize(html, {
    ALLOWED_TAGS: ALLOWED,
    ALLOWED_ATTR: ['href'],
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|tel:)/i,
  });
};

export const Markdown = ({ text }: { text: string }) => {
  const html = useMemo(() => safeHtml(text), [text]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: sanitised just above, tested
  return <div className={css.text} dangerouslySetInnerHTML={{ __html: html }} />;
};
