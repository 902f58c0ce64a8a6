/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-found-account-private.h: how the search makes its accounts.
 */
#pragma once

#include "guichet-found-account.h"

G_BEGIN_DECLS

GuichetFoundAccount *guichet_found_account_new (const char *source,
                                                GuichetConfiguration *configuration,
                                                gboolean is_usable_in_place,
                                                gboolean is_exposed);
GuichetFoundAccount *
guichet_found_account_new_broken (const char *source, const char *endpoint, GError *error);

G_END_DECLS
