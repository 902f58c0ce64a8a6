/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * guichet-libphonenumber.h: the C face of libphonenumber, a table of functions.
 * It is a module of its own, loaded on first use: a process that met no number yet does not carry
 * the 5 MB of the library. No C++ type, no exception and no memory owned by C++ crosses this line.
 * Private to this folder.
 */
#pragma once

#include "guichet-phone-number.h"

G_BEGIN_DECLS

/* One number as the library understands it. */
typedef struct
{
  gsize start, end; /* bytes in the text that was searched, [start, end) */
  int country_code;
  GuichetPhoneType type;
  gboolean valid;         /* exists in the numbering plan */
  gboolean possible;      /* has a length that exists */
  char region[8];         /* "FR"; "001" if not tied to a country, "" if unknown */
  char e164[24];          /* "+33123456789" */
  char national[48];      /* "01 23 45 67 89" */
  char international[48]; /* "+33 1 23 45 67 89" */
  char extension[16];
} GuichetLibNumber;

typedef enum
{
  GUICHET_LIB_COST_FREE,
  GUICHET_LIB_COST_STANDARD,
  GUICHET_LIB_COST_PREMIUM,
  GUICHET_LIB_COST_UNKNOWN,
} GuichetLibCost;

typedef struct
{
  gboolean valid;
  gboolean emergency;
  gboolean sms; /* takes messages, not calls */
  GuichetLibCost cost;
} GuichetLibShort;

typedef struct
{
  /* Searches @text for numbers that exist; returns how many were written to @numbers. Its time is
   * quadratic in
   * @length, and one control character silences it: only short, clean text may be given. */
  int (*find) (const char *text,
               gsize length,
               const char *region,
               GuichetLibNumber *numbers,
               int max_numbers);
  gboolean (*parse) (const char *text, gsize length, const char *region, GuichetLibNumber *number);
  gboolean (*parse_short) (const char *digits, const char *region, GuichetLibShort *number);
  /* @text: digits, "+", "*" and "#" only. Returns FALSE if @buffer is too small. */
  gboolean (*format_as_typed) (const char *text, const char *region, char *buffer, gsize size);
  gboolean (*knows_region) (const char *region);
} GuichetLibphonenumber;

/* What the module exports under this name. */
#define GUICHET_LIBPHONENUMBER_SYMBOL "guichet_libphonenumber_face"

const GuichetLibphonenumber *guichet_libphonenumber_get (void);
gint64 guichet_libphonenumber_get_loading_time (void);

G_END_DECLS
