/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * phone-cases.h: texts with the numbers that are in them, read from tests/data, and how well the
 * detector does on them.
 */
#pragma once

#include <glib.h>

typedef struct
{
  guint n_expected; /* numbers that are in the texts */
  guint n_found;    /* numbers that the detector offers */
  guint n_right;    /* of those, numbers that are in the text */
} PhoneScore;

PhoneScore phone_cases_score (const char *path);
double phone_score_get_precision (const PhoneScore *score);
double phone_score_get_recall (const PhoneScore *score);
