import { strToU8, zipSync } from 'fflate';
import { download } from '../ui/download';
import type { Receipt } from './amphi';

const key = (name: string): string => `amphi.receipt.${name}`;

/** Keeps the last receipt of its kind on this device, so that it can still be downloaded after a reload. */
export const keepReceipt = (name: string, receipt: Receipt | null): void => {
  if (!receipt) return;
  try {
    localStorage.setItem(key(name), JSON.stringify(receipt));
  } catch {
    // No room or no right: the receipt stays in the service.
  }
};

export const keptReceipt = (name: string): Receipt | null => {
  try {
    const text = localStorage.getItem(key(name));
    return text ? (JSON.parse(text) as Receipt) : null;
  } catch {
    return null;
  }
};

/** The receipt as a zip of its parts: event bytes, opening, proof. */
export const receiptZip = (receipt: Receipt): Uint8Array => {
  const files: Record<string, Uint8Array> = { 'event.json': strToU8(receipt.event) };
  if (receipt.openings?.length) files['opening.json'] = strToU8(JSON.stringify(receipt.openings));
  files['receipt.tlog-proof'] = strToU8(receipt.proof);
  return zipSync(files, { level: 0 });
};

export const downloadReceipt = (fileName: string, receipt: Receipt): void =>
  download(`${fileName}.zip`, receiptZip(receipt) as BlobPart, 'application/zip');
