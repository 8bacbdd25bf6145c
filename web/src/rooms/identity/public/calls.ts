// What the public side asks of identity. The shapes are the contract's.
import type { Schemas } from '@/api/client';
import { api, command, the } from '@/kit/public/ask';

export type OwnData = Schemas['identity.OwnData'];

export const readLogins = () => the(api.GET('/api/session/logins'));
export const endLogin = (id: number) =>
  the(api.DELETE('/api/session/logins/{id}', { params: { path: { id } }, ...command() }));
export const readOwnData = () => the(api.GET('/api/own-data'));
export const correctName = (name: string) =>
  the(api.PUT('/api/own-data/name', { body: { name }, ...command() }));
export const correctPhone = (phone: string, code: string) =>
  the(api.PUT('/api/own-data/phone', { body: { phone, code }, ...command() }));
export const askDeletion = () => the(api.POST('/api/own-data/deletion', command()));
export const takeBackDeletion = () => the(api.DELETE('/api/own-data/deletion', command()));
export const readRights = () => the(api.GET('/api/rights'));
