/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-choices.h: the values that a field of an entry may have, where they are few.
 * Private to the form.
 */
#pragma once

#include "guichet-directory-entry.h"

G_BEGIN_DECLS

/* (nullable) (transfer full): %NULL if @field is free. @country: "fr" */
GStrv guichet_directory_choices_list (GuichetDirectoryField field,
                                      const char *country,
                                      const char *post_code);
/* Whether the city of @post_code has districts that an entry must name */
gboolean guichet_directory_choices_has_districts (const char *country, const char *post_code);

G_END_DECLS
