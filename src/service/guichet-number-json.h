/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-number-json.h: a telephone number as the JSON object that scripts read from guichet
 * --detect and guichet-helper
 * --print-offers. Writes only; JSON that comes from outside is the api room's matter.
 */
#pragma once

#include "guichet-phone-number.h"

G_BEGIN_DECLS

typedef enum
{
  GUICHET_NUMBER_JSON_PLACE =
      1 << 0, /* also "raw", "start" and "end": where it stood in the text */
} GuichetNumberJsonFlags;

void guichet_number_json_append (GString *json,
                                 const GuichetPhoneNumber *number,
                                 GuichetNumberJsonFlags flags);
void guichet_number_json_append_string (GString *json, const char *text);

G_END_DECLS
