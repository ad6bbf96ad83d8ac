namespace EduSite.Pages;

/// <summary>
/// The description of the API that is published with it. Whoever changes the one changes the other: a test compares.
/// </summary>
internal static class ApiSchema
{
    /// <summary>JSON Schema 2020-12; each kind of document is one of the six alternatives at its root.</summary>
    public static ReadOnlySpan<byte> Json =>
        """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "title": "EduSite API, version 1",
          "description": "网站的数据接口：/api/ 下的静态 JSON 文件，UTF-8 编码。没有值的成员不出现，不写 null。区县、主题、单位一律用 slug 表示，名称见 vocabulary.json。稿件一律按发布时间从新到旧排列；撤稿、过期和未到发布时间的稿件不在其中。",
          "oneOf": [
            { "$ref": "#/$defs/index" },
            { "$ref": "#/$defs/vocabulary" },
            { "$ref": "#/$defs/reports" },
            { "$ref": "#/$defs/list" },
            { "$ref": "#/$defs/indicators" },
            { "$ref": "#/$defs/indicator" }
          ],
          "$defs": {
            "index": {
              "description": "/api/index.json：入口。",
              "type": "object",
              "required": ["version", "schema", "site", "total", "vocabulary", "addresses", "years", "months"],
              "additionalProperties": false,
              "properties": {
                "version": { "description": "成员的含义改变或被删除时加一；新增成员不算。", "const": 2 },
                "schema": { "$ref": "#/$defs/url", "description": "本说明的地址。" },
                "site": {
                  "type": "object",
                  "required": ["title", "url", "language"],
                  "additionalProperties": false,
                  "properties": {
                    "title": { "$ref": "#/$defs/text" },
                    "url": { "$ref": "#/$defs/url" },
                    "language": { "$ref": "#/$defs/text", "description": "BCP 47，如 zh-CN。" },
                    "description": { "$ref": "#/$defs/text" },
                    "keywords": { "$ref": "#/$defs/texts" },
                    "organizer": { "$ref": "#/$defs/text", "description": "主办单位。" },
                    "site_id_code": { "$ref": "#/$defs/text", "description": "政府网站标识码。" },
                    "feed_atom": { "$ref": "#/$defs/url" },
                    "feed_json": { "$ref": "#/$defs/url" }
                  }
                },
                "total": { "$ref": "#/$defs/count", "description": "已发布的稿件总数。" },
                "modified": { "$ref": "#/$defs/date", "description": "最近一次发布或更新。" },
                "indicators_url": { "$ref": "#/$defs/url", "description": "有指标数据时才有。" },
                "vocabulary": { "$ref": "#/$defs/url", "description": "栏目和词表的地址。" },
                "addresses": {
                  "description": "各类列表的地址模板（RFC 6570）。没有稿件的列表没有文件。",
                  "type": "object",
                  "required": ["reports", "column", "month", "unit", "year", "district", "topic"],
                  "additionalProperties": { "$ref": "#/$defs/url" }
                },
                "years": {
                  "description": "报告年度，从新到旧。",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["year", "total", "url", "api_url", "reports_url"],
                    "additionalProperties": false,
                    "properties": {
                      "year": { "$ref": "#/$defs/year" },
                      "total": { "$ref": "#/$defs/count" },
                      "url": { "$ref": "#/$defs/url" },
                      "api_url": { "$ref": "#/$defs/url", "description": "列表。" },
                      "reports_url": { "$ref": "#/$defs/url", "description": "该年度稿件的完整信息。" }
                    }
                  }
                },
                "months": {
                  "description": "发布月份，从新到旧。",
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["month", "total", "url", "api_url"],
                    "additionalProperties": false,
                    "properties": {
                      "month": { "$ref": "#/$defs/month" },
                      "total": { "$ref": "#/$defs/count" },
                      "url": { "$ref": "#/$defs/url" },
                      "api_url": { "$ref": "#/$defs/url" }
                    }
                  }
                }
              }
            },
            "vocabulary": {
              "description": "/api/vocabulary.json：栏目、区县、主题、来源单位，按网站的固定顺序。",
              "type": "object",
              "required": ["columns", "districts", "topics", "units"],
              "additionalProperties": false,
              "properties": {
                "columns": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["id", "name", "kind", "total"],
                    "additionalProperties": false,
                    "properties": {
                      "id": { "$ref": "#/$defs/slug" },
                      "name": { "$ref": "#/$defs/text" },
                      "kind": {
                        "enum": [
                          "headline", "news", "announcement", "notice", "summary", "policy", "special", "bulletin"
                        ]
                      },
                      "type": { "$ref": "#/$defs/text", "description": "栏目类别（ColumnType，国办发〔2017〕47号）。" },
                      "description": { "$ref": "#/$defs/text" },
                      "total": { "$ref": "#/$defs/count" },
                      "url": { "$ref": "#/$defs/url" },
                      "api_url": { "$ref": "#/$defs/url" },
                      "feed_atom": { "$ref": "#/$defs/url" },
                      "feed_json": { "$ref": "#/$defs/url" }
                    }
                  }
                },
                "districts": { "$ref": "#/$defs/terms" },
                "topics": { "$ref": "#/$defs/terms" },
                "units": { "$ref": "#/$defs/terms" }
              }
            },
            "terms": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["slug", "name", "total"],
                "additionalProperties": false,
                "properties": {
                  "slug": { "$ref": "#/$defs/slug" },
                  "name": { "$ref": "#/$defs/text" },
                  "total": { "$ref": "#/$defs/count", "description": "为 0 时没有列表，也没有地址。" },
                  "url": { "$ref": "#/$defs/url" },
                  "api_url": { "$ref": "#/$defs/url" },
                  "feed_atom": { "$ref": "#/$defs/url" },
                  "feed_json": { "$ref": "#/$defs/url" }
                }
              }
            },
            "reports": {
              "description": "/api/reports/{year}.json：一个报告年度的全部稿件，除正文外的全部公开信息。",
              "type": "object",
              "required": ["year", "total", "reports"],
              "additionalProperties": false,
              "properties": {
                "year": { "$ref": "#/$defs/year" },
                "total": { "$ref": "#/$defs/count" },
                "reports": { "type": "array", "items": { "$ref": "#/$defs/report" } }
              }
            },
            "report": {
              "type": "object",
              "required": ["title", "url", "date", "modified", "year", "column", "source", "characters", "headline"],
              "additionalProperties": false,
              "properties": {
                "title": { "$ref": "#/$defs/text" },
                "url": { "$ref": "#/$defs/url" },
                "date": { "$ref": "#/$defs/date", "description": "发布时间。" },
                "modified": { "$ref": "#/$defs/date", "description": "最近更新时间。" },
                "expires": { "$ref": "#/$defs/date", "description": "到此时（只有日期时到当天结束）下架；转载、缓存者也应一并删除。" },
                "year": { "$ref": "#/$defs/year", "description": "报告年度，不一定是发布的年份。" },
                "column": { "$ref": "#/$defs/slug" },
                "districts": { "$ref": "#/$defs/slugs" },
                "topics": { "$ref": "#/$defs/slugs" },
                "unit": { "$ref": "#/$defs/slug" },
                "source": { "$ref": "#/$defs/text", "description": "来源。" },
                "source_url": { "$ref": "#/$defs/text", "description": "转载时原文的地址。" },
                "author": { "$ref": "#/$defs/text" },
                "correspondent": { "$ref": "#/$defs/text", "description": "通讯员。" },
                "editor": { "$ref": "#/$defs/text", "description": "责任编辑。" },
                "summary": { "$ref": "#/$defs/text" },
                "keywords": { "$ref": "#/$defs/texts" },
                "document_number": { "$ref": "#/$defs/text", "description": "文号。" },
                "image": { "$ref": "#/$defs/url" },
                "characters": { "$ref": "#/$defs/count", "description": "字数：一个汉字或一个西文单词为一。" },
                "headline": { "type": "boolean", "description": "是否要闻。" },
                "validity": { "enum": ["effective", "expired", "repealed"], "description": "有效、失效、废止。" },
                "notice": {
                  "description": "公示期，首尾两天都算在内。",
                  "type": "object",
                  "required": ["start", "end"],
                  "additionalProperties": false,
                  "properties": {
                    "start": { "$ref": "#/$defs/date" },
                    "end": { "$ref": "#/$defs/date" },
                    "contact": { "$ref": "#/$defs/text" }
                  }
                },
                "attachments": {
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["title", "url", "bytes"],
                    "additionalProperties": false,
                    "properties": {
                      "title": { "$ref": "#/$defs/text" },
                      "url": { "$ref": "#/$defs/url" },
                      "bytes": { "$ref": "#/$defs/count" }
                    }
                  }
                },
                "outlets": {
                  "description": "被其他媒体采用。",
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["name", "level", "date"],
                    "additionalProperties": false,
                    "properties": {
                      "name": { "$ref": "#/$defs/text" },
                      "level": { "enum": ["national", "province", "city", "district"] },
                      "date": { "$ref": "#/$defs/date" },
                      "url": { "$ref": "#/$defs/text" }
                    }
                  }
                },
                "awards": {
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["name"],
                    "additionalProperties": false,
                    "properties": {
                      "name": { "$ref": "#/$defs/text" },
                      "by": { "$ref": "#/$defs/text" },
                      "date": { "$ref": "#/$defs/date" }
                    }
                  }
                },
                "figures": {
                  "description": "稿件给出的指标。",
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["indicator", "value", "year"],
                    "additionalProperties": false,
                    "properties": {
                      "indicator": { "$ref": "#/$defs/text" },
                      "value": { "type": "number" },
                      "unit": { "$ref": "#/$defs/text" },
                      "year": { "$ref": "#/$defs/year" },
                      "district": { "$ref": "#/$defs/slug" }
                    }
                  }
                },
                "updates": {
                  "description": "更新说明，从旧到新。",
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["date", "note"],
                    "additionalProperties": false,
                    "properties": {
                      "date": { "$ref": "#/$defs/date" },
                      "note": { "$ref": "#/$defs/text" }
                    }
                  }
                }
              }
            },
            "list": {
              "description": "一个列表：/api + 列表页的地址（去掉结尾的斜杠）+ .json。",
              "type": "object",
              "required": ["key", "title", "url", "total", "reports"],
              "additionalProperties": false,
              "properties": {
                "key": { "$ref": "#/$defs/key" },
                "title": { "$ref": "#/$defs/text" },
                "url": { "$ref": "#/$defs/url" },
                "total": { "$ref": "#/$defs/count" },
                "reports": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["title", "url", "date", "column"],
                    "additionalProperties": false,
                    "properties": {
                      "title": { "$ref": "#/$defs/text" },
                      "url": { "$ref": "#/$defs/url" },
                      "date": { "$ref": "#/$defs/date" },
                      "column": { "$ref": "#/$defs/slug" }
                    }
                  }
                },
                "crossings": {
                  "description": "在本列表里再加条件的列表。栏目的在栏目里，含年度的在年度里，其余在区县里。",
                  "type": "array",
                  "minItems": 1,
                  "items": {
                    "type": "object",
                    "required": ["key", "title", "url", "total", "reports"],
                    "additionalProperties": false,
                    "properties": {
                      "key": { "$ref": "#/$defs/key" },
                      "title": { "$ref": "#/$defs/text" },
                      "url": { "$ref": "#/$defs/url" },
                      "total": { "$ref": "#/$defs/count" },
                      "reports": {
                        "description": "稿件在上面 reports 里的位置，从 0 数起。",
                        "type": "array",
                        "minItems": 1,
                        "items": { "$ref": "#/$defs/count" }
                      }
                    }
                  }
                }
              }
            },
            "key": {
              "description": "列表的条件；多个条件须同时满足。",
              "type": "object",
              "minProperties": 1,
              "additionalProperties": false,
              "properties": {
                "column": { "$ref": "#/$defs/slug" },
                "year": { "$ref": "#/$defs/year" },
                "month": { "$ref": "#/$defs/month" },
                "district": { "$ref": "#/$defs/slug" },
                "topic": { "$ref": "#/$defs/slug" },
                "unit": { "$ref": "#/$defs/slug" }
              }
            },
            "indicators": {
              "description": "/api/indicators.json：稿件中有数据的全部指标。",
              "type": "object",
              "required": ["indicators"],
              "additionalProperties": false,
              "properties": {
                "indicators": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["slug", "name", "total", "url", "api_url", "csv_url"],
                    "additionalProperties": false,
                    "properties": {
                      "slug": { "$ref": "#/$defs/slug" },
                      "name": { "$ref": "#/$defs/text" },
                      "unit": { "$ref": "#/$defs/text" },
                      "total": { "$ref": "#/$defs/count", "description": "数值的个数。" },
                      "url": { "$ref": "#/$defs/url" },
                      "api_url": { "$ref": "#/$defs/url" },
                      "csv_url": { "$ref": "#/$defs/url" }
                    }
                  }
                }
              }
            },
            "indicator": {
              "description": "/api/indicators/{indicator}.json：一个指标的历年数值，已换算成同一单位；没有 district 的是全市。",
              "type": "object",
              "required": ["slug", "name", "url", "values"],
              "additionalProperties": false,
              "properties": {
                "slug": { "$ref": "#/$defs/slug" },
                "name": { "$ref": "#/$defs/text" },
                "unit": { "$ref": "#/$defs/text" },
                "description": { "$ref": "#/$defs/text", "description": "口径说明。" },
                "url": { "$ref": "#/$defs/url" },
                "values": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "required": ["year", "value", "report"],
                    "additionalProperties": false,
                    "properties": {
                      "year": { "$ref": "#/$defs/year" },
                      "district": { "$ref": "#/$defs/slug" },
                      "value": { "type": "number" },
                      "report": { "$ref": "#/$defs/url", "description": "给出这个数的稿件。" }
                    }
                  }
                }
              }
            },
            "text": { "type": "string", "minLength": 1 },
            "texts": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/text" } },
            "slug": { "type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$" },
            "slugs": { "type": "array", "minItems": 1, "items": { "$ref": "#/$defs/slug" } },
            "url": { "description": "完整地址。", "type": "string", "pattern": "^https?://[^ ]+$" },
            "date": {
              "description": "ISO 8601，中国时间；稿件只写了日期的，就只有日期。",
              "type": "string",
              "pattern": "^\\d{4}-\\d{2}-\\d{2}(T\\d{2}:\\d{2}:\\d{2}\\+08:00)?$"
            },
            "month": { "type": "string", "pattern": "^\\d{4}-\\d{2}$" },
            "year": { "type": "integer", "minimum": 1949, "maximum": 2100 },
            "count": { "type": "integer", "minimum": 0 }
          }
        }

        """u8;
}
