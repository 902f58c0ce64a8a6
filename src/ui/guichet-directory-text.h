/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-text.h: the words of directory entries as a whole: how far a publication has
 * come, what an entry lacks and why it matters, how it is named in a list. Pure.
 */
#pragma once

#include "guichet-directory-form.h"

G_BEGIN_DECLS

/* OVHcloud's guide, which says that Pages Jaunes are not synchronised, and what to do instead */
#define GUICHET_DIRECTORY_GUIDE_URI                                                                \
  "https://github.com/ovh/docs/blob/HEAD/pages/web_cloud/phone_and_fax/voip/publication_annuaire/" \
  "guide.fr-fr.md"

/* « Synchronisation programmée »; short, for a list. Translated, static */
const char *guichet_directory_text_status (GuichetDirectoryStatus status);
const char *guichet_directory_text_status_icon (GuichetDirectoryStatus status);
/* (transfer full): a sentence of what the status of @entry means, since when and until when.
 * @now: seconds since 1970 */
char *guichet_directory_text_explain_status (GuichetDirectoryEntry *entry, gint64 now);
/* (transfer full) (nullable): what it lacks, "Missing: name, address"; %NULL: nothing */
char *guichet_directory_text_lacks (GuichetDirectoryLacks lacks);
/* (transfer full) (nullable): why that matters, a sentence for each reason */
char *guichet_directory_text_explain_lacks (GuichetDirectoryLacks lacks);
/* (transfer full): "Cabinet Martin", "Anne Dupont"; "" if nothing is there */
char *guichet_directory_text_name (GuichetDirectoryEntry *entry);
/* (transfer full) (nullable): where a public directory tells what it has of the number of @entry;
 * %NULL where none is known, outside France */
char *guichet_directory_text_check_uri (GuichetDirectoryEntry *entry);

/* Each (transfer full): "40 numbers", "3 of 40 numbers are incomplete" */
char *guichet_directory_text_count (guint n, guint n_incomplete);
/* How far the reading has come */
char *guichet_directory_text_known (guint n_known, guint n_total);

G_END_DECLS
