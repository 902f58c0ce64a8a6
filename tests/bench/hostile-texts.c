/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * hostile-texts.c: makes the texts of the detector's benchmark in memory, from a fixed seed.
 */
#include "hostile-texts.h"

#include <string.h>

#define MEGABYTE (1024 * 1024)

/* Appends one line or so of a text. */
typedef void (*Writer) (GString *text, GRand *random, guint line);

static const char *const words[] = {
  "le",       "la",      "une",      "des",     "et",        "ou",        "mais",    "avec",
  "sans",     "maison",  "lumière",  "fenêtre", "silence",   "matin",     "ville",   "enfant",
  "société",  "contrat", "réunion",  "bonjour", "merci",     "demande",   "réponse", "être",
  "toujours", "déjà",    "ensemble", "ancien",  "numérique", "téléphone",
};

static const char *
pick (GRand *random)
{
  return words[g_rand_int_range (random, 0, G_N_ELEMENTS (words))];
}

static void
write_prose (GString *text, GRand *random, guint line)
{
  for (int i = 0; i < 12; i++)
    g_string_append_printf (text, "%s ", pick (random));
  g_string_append (text, ".\n");
}

static void
write_dated_prose (GString *text, GRand *random, guint line)
{
  write_prose (text, random, line);
  g_string_append_printf (text, "Le %02d/%02d/%d à %dh%02d, prix : %d,%02d €.\n",
                          g_rand_int_range (random, 1, 29), g_rand_int_range (random, 1, 13),
                          g_rand_int_range (random, 2000, 2030), g_rand_int_range (random, 8, 20),
                          g_rand_int_range (random, 0, 60), g_rand_int_range (random, 1, 2000),
                          g_rand_int_range (random, 0, 100));
}

static void
write_csv (GString *text, GRand *random, guint line)
{
  int middle = g_rand_int_range (random, 0, 100);

  g_string_append_printf (text,
                          line % 2 == 0 ? "%s;0%d %02d %02d %02d %02d;%s@example.com;%05d\n"
                                        : "%s;0%d%02d%02d%02d%02d;%s@example.com;%05d\n",
                          pick (random), g_rand_int_range (random, 1, 6),
                          g_rand_int_range (random, 0, 100), middle,
                          g_rand_int_range (random, 0, 100), g_rand_int_range (random, 0, 100),
                          "contact", g_rand_int_range (random, 1000, 96000));
}

static void
write_log (GString *text, GRand *random, guint line)
{
  g_string_append_printf (
      text,
      "2024-%02d-%02d %02d:%02d:%02d,%03d INFO [exec-%d] Service - id=%08x user=%d "
      "ip=192.168.%d.%d took %d ms\n",
      g_rand_int_range (random, 1, 13), g_rand_int_range (random, 1, 29),
      g_rand_int_range (random, 0, 24), g_rand_int_range (random, 0, 60),
      g_rand_int_range (random, 0, 60), g_rand_int_range (random, 0, 1000),
      g_rand_int_range (random, 1, 64), g_rand_int (random),
      g_rand_int_range (random, 1000, 999999), g_rand_int_range (random, 0, 256),
      g_rand_int_range (random, 0, 256), g_rand_int_range (random, 1, 9999));
}

static void
write_json (GString *text, GRand *random, guint line)
{
  g_string_append_printf (
      text, "{\"id\": %u%03u, \"t\": %u, \"v\": %.16f, \"lat\": %.13f, \"lon\": %.13f}, ",
      g_rand_int (random), line % 1000, 1650000000 + line, g_rand_double (random),
      g_rand_double_range (random, 42, 51), g_rand_double_range (random, -5, 8));
}

static void
write_floats (GString *text, GRand *random, guint line)
{
  for (int i = 0; i < 4; i++)
    g_string_append_printf (text, "%.6f%c", g_rand_double_range (random, -100, 100),
                            i < 3 ? ' ' : '\n');
}

static void
write_base64 (GString *text, GRand *random, guint line)
{
  guint32 bytes[14];
  g_autofree char *encoded = NULL;

  for (gsize i = 0; i < G_N_ELEMENTS (bytes); i++)
    bytes[i] = g_rand_int (random);
  encoded = g_base64_encode ((const guchar *) bytes, sizeof bytes);
  g_string_append_printf (text, "%s\n", encoded);
}

static void
write_hex (GString *text, GRand *random, guint line)
{
  for (int i = 0; i < 4; i++)
    g_string_append_printf (text, "%08x%s", g_rand_int (random), i < 3 ? "" : "\n");
}

static void
write_hex_dump (GString *text, GRand *random, guint line)
{
  g_string_append_printf (text, "%08x ", line * 16);
  for (int i = 0; i < 16; i++)
    g_string_append_printf (text, " %02x", g_rand_int_range (random, 0, 256));
  g_string_append_c (text, '\n');
}

/* Valid as far as digits go, and none exists: each is handed to the library. */
static void
write_unused_numbers (GString *text, GRand *random, guint line)
{
  g_string_append_printf (text, "07 1%d %02d %02d %02d\n", g_rand_int_range (random, 0, 10),
                          g_rand_int_range (random, 0, 100), g_rand_int_range (random, 0, 100),
                          g_rand_int_range (random, 0, 100));
}

static void
write_unused_foreign (GString *text, GRand *random, guint line)
{
  g_string_append_printf (text, "+%d %d %d %d\n", g_rand_int_range (random, 1, 99),
                          g_rand_int_range (random, 1, 999), g_rand_int_range (random, 1, 999),
                          g_rand_int_range (random, 1, 99999));
}

/* clang-format off */
static const struct { const char *name; gsize size; double limit; Writer writer; const char *pattern; } texts[] = {
  { "prose, 10 MB",              10 * MEGABYTE,  60, write_prose, NULL },
  { "prose with dates",               MEGABYTE, 150, write_dated_prose, NULL },
  { "CSV of 10,000 numbers",        400 * 1000,  30, write_csv, NULL },
  { "log",                       10 * MEGABYTE, 150, write_log, NULL },
  { "JSON",                           MEGABYTE, 150, write_json, NULL },
  { "table of floats",                MEGABYTE, 150, write_floats, NULL },
  { "base64",                         MEGABYTE, 150, write_base64, NULL },
  { "hexadecimal",                    MEGABYTE, 150, write_hex, NULL },
  { "hex dump",                       MEGABYTE, 150, write_hex_dump, NULL },
  { "digits",                         MEGABYTE, 150, NULL, "1234567890" },
  { "zeros",                          MEGABYTE, 150, NULL, "0" },
  { "1 1 1",                          MEGABYTE, 150, NULL, "1 " },
  { "0 0 0",                          MEGABYTE, 150, NULL, "0 " },
  { "+1+1+1",                         MEGABYTE, 150, NULL, "+1" },
  { "((((",                           MEGABYTE, 150, NULL, "(" },
  { "+(+(+(",                         MEGABYTE, 150, NULL, "+(" },
  { "(1(1(1",                         MEGABYTE, 150, NULL, "(1" },
  { "one digit short",                MEGABYTE, 150, NULL, "01 23 45 67 8 \n" },
  { "one number, again",              MEGABYTE, 150, NULL, "01 23 45 67 89\n" },
  { "numbers without breaks",         MEGABYTE, 150, NULL, "01 23 45 67 89 " },
  { "numbers nobody has",             MEGABYTE, 150, write_unused_numbers, NULL },
  { "foreign, nobody's",              MEGABYTE, 150, write_unused_foreign, NULL },
  { "tel: without end",               MEGABYTE, 150, NULL, "tel:+33" },
  { "short numbers",                  MEGABYTE, 150, NULL, "appelez le 3949 " },
  { "spaces of all kinds",            MEGABYTE, 150, NULL, "0\u00a0\u202f1\u200b\u2009" },
  { "full-width digits",              MEGABYTE, 150, NULL, "０１ ２３ " },
  { "broken UTF-8",                   MEGABYTE, 150, NULL, "\xff\xe2\x80 0\xc2" },
};
/* clang-format on */

guint
hostile_texts_get_n (void)
{
  return G_N_ELEMENTS (texts);
}

const char *
hostile_texts_get_name (guint index)
{
  return texts[index].name;
}

/* In milliseconds. */
double
hostile_texts_get_limit (guint index)
{
  return texts[index].limit;
}

GString *
hostile_texts_make (guint index)
{
  g_autoptr(GRand) random = g_rand_new_with_seed (1);
  GString *text = g_string_sized_new (texts[index].size + 256);

  for (guint line = 0; text->len < texts[index].size; line++)
    {
      if (texts[index].writer != NULL)
        texts[index].writer (text, random, line);
      else
        g_string_append (text, texts[index].pattern);
    }

  return text;
}
