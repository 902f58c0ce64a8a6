/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-directory-check.h: whether a value can be what a field is for. Private to the form.
 */
#pragma once

#include "guichet-directory-form.h"

G_BEGIN_DECLS

/* @value: not empty; @country: "fr" */
GuichetDirectoryFault
guichet_directory_check_value (GuichetDirectoryField field, const char *country, const char *value);

G_END_DECLS
