// Photos on their way: made smaller on the phone before they use its data, sent with progress, and
// sent again when the network failed. The server makes its own copy without metadata all the same.
import { useCallback, useEffect, useRef, useState } from 'react';
import { newKey } from '@/api/client';
import { refusalFrom } from '@/api/refusal';
import { uploadPhoto } from './calls';
import { dropPhoto, keepPhoto, readPhotos, type Photo } from './draft';

export const most = 9;
const edge = 2048;

export interface Shot extends Photo {
  url: string;
  file: number | null; // the server's id once it is there
  percent: number | null; // null: not being sent
  error: unknown;
}

// The longer edge comes down to 2048 pixels; what cannot be decoded here goes as it is, and the
// server says whether it can take it.
export async function shrink(file: Blob): Promise<Blob> {
  if (!file.type.startsWith('image/') || typeof createImageBitmap !== 'function') return file;
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const scale = Math.min(1, edge / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    const small = await new Promise<Blob | null>((resolve) =>
      canvas.toBlob(resolve, 'image/jpeg', 0.82),
    );
    return small && (scale < 1 || small.size < file.size) ? small : file;
  } catch {
    return file;
  }
}

const shotOf = (photo: Photo): Shot => ({
  ...photo,
  url: URL.createObjectURL(photo.blob),
  file: null,
  percent: null,
  error: null,
});

export function useShots(keep: 'kept' | 'not kept') {
  const [shots, setShots] = useState<Shot[]>([]);
  const now = useRef<Shot[]>([]);
  const put = useCallback((next: (old: Shot[]) => Shot[]) => {
    now.current = next(now.current);
    setShots(now.current);
  }, []);
  const change = useCallback(
    (id: string, part: Partial<Shot>) =>
      put((old) => old.map((shot) => (shot.id === id ? { ...shot, ...part } : shot))),
    [put],
  );

  useEffect(() => {
    if (keep !== 'kept') return;
    void readPhotos().then((kept) =>
      put((old) => (old.length > 0 ? old : kept.slice(0, most).map(shotOf))),
    );
  }, [keep, put]);
  useEffect(() => () => now.current.forEach((shot) => URL.revokeObjectURL(shot.url)), []);

  const add = useCallback(
    async (files: readonly File[]) => {
      for (const file of files.slice(0, most - now.current.length)) {
        const blob = await shrink(file);
        const place = (now.current.at(-1)?.place ?? 0) + 1;
        const photo = { id: newKey(), place, name: file.name || 'photo.jpg', blob };
        if (keep === 'kept') void keepPhoto(photo);
        put((old) => [...old, shotOf(photo)]);
      }
    },
    [keep, put],
  );

  const remove = useCallback(
    (id: string) => {
      void dropPhoto(id);
      put((old) => old.filter((shot) => shot.id !== id));
    },
    [put],
  );

  const sendOne = useCallback(
    async (shot: Shot): Promise<number> => {
      if (shot.file !== null) return shot.file;
      change(shot.id, { percent: 0, error: null });
      try {
        const { id: file } = await uploadPhoto(shot.blob, shot.name, shot.id, (sent, total) =>
          change(shot.id, { percent: total > 0 ? Math.round((sent / total) * 100) : 0 }),
        );
        if (file === null) throw refusalFrom(null);
        change(shot.id, { file, percent: null });
        return file;
      } catch (error) {
        change(shot.id, { percent: null, error: refusalFrom(error) });
        throw error;
      }
    },
    [change],
  );

  // One after the other: a phone on a weak network finishes some rather than none.
  const sendAll = useCallback(async (): Promise<number[]> => {
    const files: number[] = [];
    for (const shot of now.current) files.push(await sendOne(shot));
    return files;
  }, [sendOne]);

  // The server keeps a photo that belongs to nothing for a day only, the answer to its key for
  // longer: what it does not know any more is sent as a new one.
  const renew = useCallback(() => {
    for (const { id } of now.current) void dropPhoto(id);
    put((old) => old.map((shot) => ({ ...shot, id: newKey(), file: null })));
    for (const { id, place, name, blob } of now.current) void keepPhoto({ id, place, name, blob });
  }, [put]);

  const clear = useCallback(() => put(() => []), [put]);

  return { shots, add, remove, sendOne, sendAll, renew, clear };
}
export type Shots = ReturnType<typeof useShots>;
