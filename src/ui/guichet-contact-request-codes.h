/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-codes.h: makes the rows of the codes that people pasted, each with the
 * accounts that it may be for, or with the reason why it is of no use.
 */
#pragma once

#include "guichet-contact-request-entries.h"

G_BEGIN_DECLS

/* @matches: (element-type GuichetContactCode)
 * Returns: whether somebody here may use each of them, as far as is known now */
gboolean guichet_contact_request_codes_are_known (GPtrArray *matches);
/* (element-type GuichetContactRequestCodeRow) (transfer container): floating */
GPtrArray *guichet_contact_request_codes_make_rows (GuichetContactRequestEntries *entries,
                                                    GPtrArray *matches);
/* (nullable): one, if any request waits for somebody here */
GPtrArray *guichet_contact_request_codes_make_bare_row (GuichetContactRequestEntries *entries,
                                                        const char *token);

G_END_DECLS
