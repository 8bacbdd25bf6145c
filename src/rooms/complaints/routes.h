// Routes of complaints, all under /api/complaints. Handlers are three to six lines in routes.cpp.
//
//  GET    /api/complaints                       CaseFilter -> Page<CaseRow>      complaint_read
//  GET    /api/complaints/counts                CaseFilter -> CaseCounts         complaint_read
//  GET    /api/complaints/workbench             -> Workbench                     complaint_read
//  GET    /api/complaints/export.csv            CaseFilter -> bytes              complaint_export
//  GET    /api/complaints/export.xlsx           CaseFilter -> bytes              complaint_export
//  GET    /api/complaints/catalogue             CatalogueFilter -> Catalogue     complaint_read
//  GET    /api/complaints/categories            -> Categories                    open
//  GET    /api/complaints/preview               PreviewFilter -> FilingPreview   open
//  POST   /api/complaints/lookup                LookupCase -> PublicCase         open
//  POST   /api/complaints/files                 multipart -> UploadReply         signed_in
//  POST   /api/complaints                       FileComplaint -> 201 CaseDetail  complaint_file
//  POST   /api/complaints/desk                  DeskComplaint -> 201 CaseDetail
//                                                                    complaint_file_for_other
//  GET    /api/complaints/{id}                  -> CaseDetail                    complaint_read
//  GET    /api/complaints/{id}/timeline         -> Timeline                      complaint_read
//  GET    /api/complaints/{id}/clocks           -> ClockRules                    complaint_read
//  GET    /api/complaints/{id}/dispatch         -> DispatchAdvice                complaint_dispatch
//  GET    /api/complaints/{id}/files/{file}     -> bytes                         complaint_read
//  GET    /api/complaints/{id}/files/{file}/thumbnail  -> JPEG                   complaint_read
//  The verbs: POST with If-Match and Idempotency-Key, each answers the new CaseDetail.
//  POST   /api/complaints/{id}/refusal          RefuseComplaint      complaint_refuse
//  POST   /api/complaints/{id}/answer           AnswerComplaint      complaint_answer
//  POST   /api/complaints/{id}/classification   ClassifyComplaint    complaint_classify
//  POST   /api/complaints/{id}/dispatch         DispatchComplaint    complaint_dispatch
//  POST   /api/complaints/{id}/signature        {}                   complaint_sign
//  POST   /api/complaints/{id}/contact          ContactComplainant   complaint_work
//  POST   /api/complaints/{id}/notes            NoteProgress         complaint_work
//  POST   /api/complaints/{id}/reply            ReplyComplaint       complaint_work
//  POST   /api/complaints/{id}/rejection        RejectReply          complaint_review
//  POST   /api/complaints/{id}/passing          PassReply            complaint_review
//  POST   /api/complaints/{id}/visits           RecordVisit          complaint_visit
//  POST   /api/complaints/{id}/rating           RateComplaint        complaint_rate
//  POST   /api/complaints/{id}/rework           ReopenComplaint      complaint_visit
//  POST   /api/complaints/{id}/closure          CloseComplaint       complaint_close
//  POST   /api/complaints/{id}/withdrawal       WithdrawComplaint    complaint_withdraw
//  POST   /api/complaints/{id}/supplements      SupplementComplaint  complaint_supplement
//  POST   /api/complaints/{id}/messages         SendMessage          complaint_read
//  POST   /api/complaints/{id}/revelation       RevealContact -> ContactRevealed
//                                                                    personal_data_reveal
#pragma once

#include <span>

#include "platform/http/route.h"

namespace anju::complaints {

std::span<const http::Route> routes();

}  // namespace anju::complaints
