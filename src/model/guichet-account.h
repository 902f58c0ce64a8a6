/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-account.h: who is signed in, as GET /me tells it.
 * Plain data, read-only; secrets are never kept here.
 *
 * Properties, construct-only strings: "nichandle" ("xx1111-ovh"), "first-name", "name",
 * "organisation", "email"; read-only: "title" (first and last name, else organisation, else
 * nichandle).
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_ACCOUNT (guichet_account_get_type ())
G_DECLARE_FINAL_TYPE (GuichetAccount, guichet_account, GUICHET, ACCOUNT, GObject)

GuichetAccount *guichet_account_new (const char *nichandle,
                                     const char *first_name,
                                     const char *name,
                                     const char *organisation,
                                     const char *email);
const char *guichet_account_get_nichandle (GuichetAccount *self);
const char *guichet_account_get_title (GuichetAccount *self);

G_END_DECLS
