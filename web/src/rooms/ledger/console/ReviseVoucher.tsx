// 修改凭证, as a page of its own.
export { ReviseVoucher as default } from './VoucherForm';
