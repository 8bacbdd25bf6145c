-- What comes in a second time byte for byte is not encoded a second time.
CREATE INDEX platform_files_by_original ON platform_files (original_hash);
