/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-contact-request-code-field.h: a field for the code of one request, that takes the code
 * alone, the link or the whole e-mail, and says if it is for another request. What stands in it is
 * wiped with it.
 *
 * Signals: "changed"; "activate".
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_CONTACT_REQUEST_CODE_FIELD (guichet_contact_request_code_field_get_type ())
G_DECLARE_FINAL_TYPE (GuichetContactRequestCodeField,
                      guichet_contact_request_code_field,
                      GUICHET,
                      CONTACT_REQUEST_CODE_FIELD,
                      AdwBin)

/* @account: to whom OVHcloud sent it */
void guichet_contact_request_code_field_set_request (GuichetContactRequestCodeField *self,
                                                     gint64 id,
                                                     const char *account);
gboolean guichet_contact_request_code_field_has_code (GuichetContactRequestCodeField *self);
/* (nullable) (transfer full): secret, see guichet_secret_free() */
char *guichet_contact_request_code_field_dup_code (GuichetContactRequestCodeField *self);
/* Says @text under the field until it is changed. */
void guichet_contact_request_code_field_say (GuichetContactRequestCodeField *self,
                                             const char *text);

G_END_DECLS
