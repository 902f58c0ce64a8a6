/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-validation-recipient.h: whom an e-mail that people copied is for: the account that it
 * greets, or the address that it was sent to. Pure; the text may be anything at all.
 */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* (nullable): a nichandle or, if @text has none, an e-mail address */
char *guichet_validation_recipient_find (const char *text, gsize size);

G_END_DECLS
