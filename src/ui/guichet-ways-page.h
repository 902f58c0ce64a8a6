/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-ways-page.h: the first page of signing in: what was found on this computer, the ways to
 * sign in, where the account is.
 *
 * Signals: "way" (string: name of a #GuichetSignInWay, possible at the chosen endpoint); "found"
 * (#GuichetFoundAccount, gboolean: copy it into the keyring).
 */
#pragma once

#include <adwaita.h>

G_BEGIN_DECLS

#define GUICHET_TYPE_WAYS_PAGE (guichet_ways_page_get_type ())
G_DECLARE_FINAL_TYPE (GuichetWaysPage, guichet_ways_page, GUICHET, WAYS_PAGE, AdwBin)

void guichet_ways_page_look (GuichetWaysPage *self);
void guichet_ways_page_set_fixed (GuichetWaysPage *self, gboolean fixed);
char *guichet_ways_page_dup_endpoint (GuichetWaysPage *self);
void guichet_ways_page_set_endpoint (GuichetWaysPage *self, const char *endpoint);
void guichet_ways_page_focus_endpoint (GuichetWaysPage *self);

G_END_DECLS
