// Small pictures that open large: arrow keys to go on, Escape to close. Without antd, both sides.
import { useEffect, useRef, useState } from 'react';
import { kitWords } from './kit_words';
import './photos.css';
import { useWords } from './words';

export interface Photo {
  url: string;
  width: number;
  height: number;
  gone: boolean;
}

export function PhotoGrid({ photos }: { photos: readonly Photo[] }) {
  const w = useWords(kitWords);
  const [at, setAt] = useState<number | null>(null);
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (at !== null && dialog.current?.open === false) dialog.current.showModal();
  }, [at]);
  if (photos.length === 0) return null;
  const shown = at === null ? undefined : photos[at];
  const turn = (by: number) =>
    setAt((now) => (now === null ? null : (now + by + photos.length) % photos.length));
  // A case is erased whole, its photos with it.
  if (photos.every((photo) => photo.gone))
    return <p className="soft">{w.filesGone(photos.length)}</p>;
  return (
    <>
      <ul className="photos">
        {photos.map((photo, index) => (
          <li key={photo.url}>
            <button type="button" onClick={() => setAt(index)} aria-label={w.photo(index + 1)}>
              <img
                src={photo.url}
                width={photo.width || undefined}
                height={photo.height || undefined}
                alt=""
                loading="lazy"
              />
            </button>
          </li>
        ))}
      </ul>
      {shown !== undefined && at !== null && (
        // The keys of a dialogue: it is modal, so whatever has the focus is inside it.

        <dialog
          ref={dialog}
          className="lightbox"
          aria-label={w.photo(at + 1)}
          onClose={() => setAt(null)}
          onKeyDown={(event) => {
            if (event.key === 'ArrowLeft') turn(-1);
            if (event.key === 'ArrowRight') turn(1);
          }}
        >
          <img src={shown.url} alt={w.photo(at + 1)} />
          <div className="lightbox-bar">
            <button type="button" onClick={() => turn(-1)} disabled={photos.length < 2}>
              ‹ {w.photoPrevious}
            </button>
            <span>
              {at + 1} / {photos.length}
            </span>
            <button type="button" onClick={() => turn(1)} disabled={photos.length < 2}>
              {w.photoNext} ›
            </button>
            <button type="button" onClick={() => dialog.current?.close()}>
              {w.close}
            </button>
          </div>
        </dialog>
      )}
    </>
  );
}
