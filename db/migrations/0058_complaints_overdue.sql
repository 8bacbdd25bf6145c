-- Whether a case is overdue is asked of its next date whenever somebody looks.
alter table complaints_cases drop column late;
