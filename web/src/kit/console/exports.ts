// Files that are being made in the background: a list can be left while its export comes. They are
// kept until the page of the browser is left; the file itself is in the person's downloads.
import { useSyncExternalStore } from 'react';
import { download } from '@/api/download';

export interface ExportFile {
  key: number;
  label: string;
  at: string;
  state: 'coming' | 'done' | 'failed';
  error?: unknown;
  again: () => void;
}

let files: readonly ExportFile[] = [];
const listeners = new Set<() => void>();

function put(next: readonly ExportFile[]) {
  files = next;
  listeners.forEach((listener) => listener());
}

function change(key: number, to: Partial<ExportFile>) {
  put(files.map((file) => (file.key === key ? { ...file, ...to } : file)));
}

export function startExport(label: string, url: string, name: string): void {
  const key = (files[0]?.key ?? 0) + 1;
  const again = () => startExport(label, url, name);
  put([{ key, label, at: new Date().toISOString(), state: 'coming', again }, ...files]);
  download(url, name).then(
    () => change(key, { state: 'done' }),
    (error: unknown) => change(key, { state: 'failed', error }),
  );
}

// Another person sees no file of the last one.
export function forgetExports(): void {
  put([]);
}

export function useExports(): readonly ExportFile[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => files,
  );
}
