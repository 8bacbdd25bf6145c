// Photos of a matter: camera first, album second, each with a preview, a way to take it back, its
// progress and a second try.
import { useId, useState, type ChangeEvent } from 'react';
import { Icon } from '@/kit/public/Icon';
import { Refused } from '@/kit/public/parts';
import { useWords } from '@/kit/words';
import { most, type Shots } from './photos';
import { filing } from './words_file';

export function PhotoPicker({ shots: album }: { shots: Shots }) {
  const w = useWords(filing);
  const id = useId();
  const [over, setOver] = useState(false);
  const { shots, add, remove, sendOne } = album;

  async function take(event: ChangeEvent<HTMLInputElement>) {
    const files = [...(event.target.files ?? [])];
    event.target.value = '';
    setOver(shots.length + files.length > most);
    await add(files);
  }

  return (
    <fieldset className="field" aria-describedby={`${id}-hint`}>
      <legend className="label">{w.photos}</legend>
      <p className="hint" id={`${id}-hint`}>
        {w.photos_hint(most)}
      </p>
      {shots.length > 0 && (
        <ul className="shots">
          {shots.map((shot, at) => (
            <li key={shot.id}>
              <img src={shot.url} alt={w.photo(at + 1)} />
              <button
                type="button"
                className="remove"
                aria-label={w.remove(at + 1)}
                onClick={() => remove(shot.id)}
              >
                <Icon name="cross" />
              </button>
              {shot.percent !== null && (
                <span className="progress" role="status">
                  {w.sending(shot.percent)}
                </span>
              )}
              {shot.file !== null && (
                <span className="progress">
                  <Icon name="done" /> {w.sent}
                </span>
              )}
              {shot.error !== null && (
                <>
                  <Refused error={shot.error} />
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => void sendOne(shot).catch(() => undefined)}
                  >
                    {w.retry}
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {shots.length < most && (
        <div className="row">
          <label className="button" htmlFor={`${id}-camera`}>
            <Icon name="camera" /> {w.shoot}
            <input
              className="sr-only"
              id={`${id}-camera`}
              name="camera"
              type="file"
              accept="image/*"
              capture="environment"
              onChange={(event) => void take(event)}
            />
          </label>
          <label className="button" htmlFor={`${id}-album`}>
            <Icon name="picture" /> {w.choose}
            <input
              className="sr-only"
              id={`${id}-album`}
              name="album"
              type="file"
              accept="image/*"
              multiple
              onChange={(event) => void take(event)}
            />
          </label>
        </div>
      )}
      <p role="status" className="soft small">
        {over ? w.too_many(most) : shots.length > 0 && w.added(shots.length)}
      </p>
    </fieldset>
  );
}
