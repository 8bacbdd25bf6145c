// What the pages of the registry read.
import type { Schemas } from '@/api/client';
import { detailOf, listOf } from '@/api/read';

export type EstateRow = Schemas['registry.EstateRow'];
export type EstateDetail = Schemas['registry.EstateDetail'];
export type EstateInput = Schemas['registry.EstateInput'];
export type EnterpriseRow = Schemas['registry.EnterpriseRow'];
export type EnterpriseDetail = Schemas['registry.EnterpriseDetail'];
export type EnterpriseInput = Schemas['registry.EnterpriseInput'];

export const estates = listOf('/api/registry/estates');
export const estateOf = detailOf('/api/registry/estates/{id}');
export const enterprises = listOf('/api/registry/enterprises');
export const enterpriseOf = detailOf('/api/registry/enterprises/{id}');
