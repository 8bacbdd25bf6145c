// A QR code in a picture: a photo, a file, or what a camera sees now. Read here, sent nowhere.
import jsQR from 'jsqr';

const side_max = 1600;

function pixelsOf(picture: CanvasImageSource, width: number, height: number): ImageData | null {
  const scale = Math.min(1, side_max / Math.max(width, height, 1));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const drawing = canvas.getContext('2d', { willReadFrequently: true });
  if (!drawing || canvas.width === 0 || canvas.height === 0) return null;
  drawing.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return drawing.getImageData(0, 0, canvas.width, canvas.height);
}

function codeIn(pixels: ImageData | null): string | null {
  return (pixels && jsQR(pixels.data, pixels.width, pixels.height)?.data) || null;
}

export async function codeInFile(file: File): Promise<string | null> {
  const picture = await createImageBitmap(file);
  const code = codeIn(pixelsOf(picture, picture.width, picture.height));
  picture.close();
  return code;
}

export function codeInVideo(video: HTMLVideoElement): string | null {
  return codeIn(pixelsOf(video, video.videoWidth, video.videoHeight));
}
