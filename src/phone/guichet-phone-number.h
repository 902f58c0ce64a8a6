/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-phone-number.h: one telephone number, understood: how it is dialled, written and what a
 * call may cost. A value: it never changes once made, and may be shared between threads.
 */
#pragma once

#include <glib-object.h>

G_BEGIN_DECLS

typedef enum
{
  GUICHET_PHONE_TYPE_UNKNOWN,
  GUICHET_PHONE_TYPE_FIXED,
  GUICHET_PHONE_TYPE_MOBILE,
  GUICHET_PHONE_TYPE_FIXED_OR_MOBILE,
  GUICHET_PHONE_TYPE_TOLL_FREE,
  GUICHET_PHONE_TYPE_PREMIUM,
  GUICHET_PHONE_TYPE_SHARED_COST,
  GUICHET_PHONE_TYPE_VOIP,
  GUICHET_PHONE_TYPE_PERSONAL,
  GUICHET_PHONE_TYPE_PAGER,
  GUICHET_PHONE_TYPE_UNIVERSAL, /* UAN: one number for a company, price of a usual call */
  GUICHET_PHONE_TYPE_VOICEMAIL,
  GUICHET_PHONE_TYPE_SHORT,
  GUICHET_PHONE_TYPE_EMERGENCY,
} GuichetPhoneType;

/* What a person should know before the call is placed, worst last. */
typedef enum
{
  GUICHET_PHONE_WARNING_NONE,
  GUICHET_PHONE_WARNING_UNKNOWN_COST, /* 32xx-39xx, 10xx, satellites: may be surcharged */
  GUICHET_PHONE_WARNING_SHARED_COST,  /* 081x, 082x: surcharged */
  GUICHET_PHONE_WARNING_PREMIUM,      /* 089x, 118xxx, +979: strongly surcharged */
  GUICHET_PHONE_WARNING_EMERGENCY,    /* 15, 17, 18, 112: to be called from the telephone itself */
} GuichetPhoneWarning;

typedef enum
{
  GUICHET_PHONE_FLAG_NONE = 0,
  GUICHET_PHONE_FLAG_LABEL = 1 << 0,         /* a word such as "Tél." stands before it */
  GUICHET_PHONE_FLAG_FAX = 1 << 1,           /* a word such as "Fax" stands before it */
  GUICHET_PHONE_FLAG_WHOLE = 1 << 2,         /* the text is this number and nothing else */
  GUICHET_PHONE_FLAG_URI = 1 << 3,           /* from a tel: URI or a vCard */
  GUICHET_PHONE_FLAG_INTERNATIONAL = 1 << 4, /* written with + or 00 */
  GUICHET_PHONE_FLAG_OVERSEAS =
      1 << 5, /* a French overseas number, dialled with its own country code */
} GuichetPhoneFlags;

typedef struct
{
  char *raw;           /* as found in the text, UTF-8 */
  gsize start, end;    /* byte offsets in the text, [start, end) */
  char *dial;          /* as sent to OVHcloud: "0033123456789", or the short number "3949" */
  char *e164;          /* (nullable): "+33123456789"; %NULL for a short number */
  char *national;      /* "01 23 45 67 89" */
  char *international; /* "+33 1 23 45 67 89"; the same as national for a short number */
  char *region;        /* ISO 3166 code, "FR"; "001" if not tied to a country, "" if unknown */
  char *extension;     /* (nullable): to be dialled by hand after the connection, "1234" */
  GuichetPhoneType type;
  GuichetPhoneWarning warning;
  GuichetPhoneFlags flags;
  gboolean valid; /* exists in the numbering plan; %FALSE: has a possible length only */
  int score;      /* 0 to 150: how sure the detector is */
} GuichetPhoneNumber;

#define GUICHET_TYPE_PHONE_NUMBER (guichet_phone_number_get_type ())
GType guichet_phone_number_get_type (void);

GuichetPhoneNumber *guichet_phone_number_parse (const char *text, const char *region);
GuichetPhoneNumber *guichet_phone_number_ref (GuichetPhoneNumber *number);
void guichet_phone_number_unref (GuichetPhoneNumber *number);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GuichetPhoneNumber, guichet_phone_number_unref)

const char *guichet_phone_number_get_display (const GuichetPhoneNumber *number, const char *region);
char *guichet_phone_number_describe (const GuichetPhoneNumber *number);
const char *guichet_phone_warning_describe (GuichetPhoneWarning warning);
const char *guichet_phone_type_get_nick (GuichetPhoneType type);
const char *guichet_phone_warning_get_nick (GuichetPhoneWarning warning);

gboolean guichet_phone_knows_region (const char *region);
char *guichet_phone_format_as_typed (const char *text, const char *region, int *caret);

G_END_DECLS
